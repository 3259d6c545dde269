import { arc, bar, disc, ground, line, meeting, overlap, ring, type Shape } from "./shapes";

/** Recruitment strategy. */
export const strategy: Record<string, Shape[]> = {
  // The one that was pictured is not there; another is on its way.
  "handling-job-rejection": [
    ground({ x: 320, y: 200, r: 130, fill: "sun" }),
    disc({ x: 104, y: 96, r: 62, fill: "coral" }),
    ring({ x: 172, y: 84, r: 46, width: 4, stroke: "ink", dotted: true }),
    disc({ x: 278, y: 52, r: 20, fill: "sky" }),
  ],
  // What was sent comes back.
  "feedback-after-a-no": [
    ground({ x: 320, y: 100, r: 92, fill: "sky" }),
    ...[116, 142, 168].map((r) => arc({ x: 320, y: 100, r, from: 248, to: 292, width: 9, stroke: "sky" })),
    disc({ x: 82, y: 100, r: 56, fill: "coral" }),
    disc({ x: 106, y: 100, r: 16, fill: "sun" }),
  ],
  // Three doors, and somebody who may choose.
  "apprenticeship-scheme-or-entry-level-job": [
    ...door(72, 92, "sky"),
    ...door(160, 124, "sun"),
    ...door(248, 70, "coral"),
    line([28, 170], [292, 170], { width: 4, stroke: "ink" }),
    disc({ x: 248, y: 152, r: 16, fill: "mark" }),
  ],
  // Between two shores.
  "graduate-visa-and-sponsorship-basics": [
    ground({ x: 0, y: 100, r: 116, fill: "coral" }),
    ground({ x: 320, y: 100, r: 116, fill: "sky" }),
    disc({ x: 160, y: 100, r: 70, fill: "sun" }),
    meeting({ x: 0, y: 100, r: 116 }, { x: 160, y: 100, r: 70 }),
    meeting({ x: 160, y: 100, r: 70 }, { x: 320, y: 100, r: 116 }),
  ],
  // Straight on was the plan.
  "changing-direction": [
    line([60, 148], [284, 148], { width: 5, stroke: "ink", dotted: true }),
    line([60, 148], [128, 148], { width: 12, stroke: "ink" }),
    arc({ x: 128, y: 96, r: 52, from: 90, to: 180, width: 12, stroke: "ink" }),
    disc({ x: 64, y: 148, r: 30, fill: "sun" }),
    ...overlap({ x: 180, y: 76, r: 48, fill: "coral" }, { x: 234, y: 68, r: 38, fill: "sky" }),
  ],
  // A firm of twelve, with one place; the large one is only in the background.
  "small-employers": [
    ground({ x: 320, y: 0, r: 132, fill: "sky" }),
    ...[0, 1, 2, 3].flatMap((column) =>
      [0, 1, 2].map((row) => disc({ x: 44 + column * 42, y: 58 + row * 42, r: 16, fill: "sun" })),
    ),
    disc({ x: 198, y: 102, r: 32, fill: "coral" }),
    meeting({ x: 170, y: 100, r: 16 }, { x: 198, y: 102, r: 32 }),
  ],
};

function door(x: number, height: number, fill: "coral" | "sun" | "sky"): Shape[] {
  return [
    disc({ x, y: 170 - height + 34, r: 34, fill }),
    bar({ x: x - 34, y: 170 - height + 34, w: 68, h: height - 34, round: 0, fill }),
  ];
}
