import { arc, bar, disc, ground, line, meeting, overlap, ring, type Shape } from "./shapes";

/** Which of four was chosen, row by row, and its colour. */
const ANSWERS = [
  [2, "coral"],
  [0, "sky"],
  [3, "coral"],
] as const;

/** Interviews. */
export const interviews: Record<string, Shape[]> = {
  // Waves that get smaller on their way.
  "interview-nerves": [
    ground({ x: 0, y: 100, r: 64, fill: "coral" }),
    ...waves(),
    line([212, 100], [250, 100], { width: 8, stroke: "ink" }),
    disc({ x: 270, y: 100, r: 34, fill: "sky" }),
  ],
  // Two people on a screen.
  "video-interviews": [
    bar({ x: 58, y: 24, w: 204, h: 132, round: 16, fill: "sky" }),
    ...overlap({ x: 136, y: 92, r: 42, fill: "coral" }, { x: 188, y: 92, r: 42, fill: "sun" }),
    disc({ x: 240, y: 44, r: 7, fill: "mark" }),
    line([118, 174], [202, 174], { width: 8, stroke: "ink" }),
  ],
  // Round a table, one leans in.
  "assessment-centres": [
    disc({ x: 160, y: 100, r: 49, fill: "sun" }),
    ...[60, 120, 180, 240, 300].map((angle) => seat(angle, 65)),
    disc({ x: 160, y: 46, r: 24, fill: "coral" }),
    meeting({ x: 160, y: 100, r: 49 }, { x: 160, y: 46, r: 24 }),
  ],
  // Choose one in each row, while the clock runs.
  "online-tests-and-games": [
    ...ANSWERS.flatMap(([chosen, fill], row) =>
      [0, 1, 2, 3].map((column) => {
        const at = { x: 48 + column * 38, y: 58 + row * 42 };
        return column === chosen ? disc({ ...at, r: 14, fill }) : ring({ ...at, r: 12, width: 3, stroke: "ink" });
      }),
    ),
    disc({ x: 244, y: 100, r: 52, fill: "sun" }),
    line([244, 100], [244, 68], { width: 7, stroke: "mark" }),
    line([244, 100], [264, 112], { width: 7, stroke: "mark" }),
  ],
  // One stands up, three listen.
  "a-presentation-at-interview": [
    ...[70, 160, 250].map((x) => ground({ x, y: 200, r: 40, fill: "sky" })),
    disc({ x: 160, y: 82, r: 42, fill: "coral" }),
    arc({ x: 160, y: 82, r: 57, from: 0, to: 290, width: 7, stroke: "ink" }),
  ],
};

function waves(): Shape[] {
  let x = 68;
  return [32, 24, 16].flatMap((r, index) => {
    const centre = x + r;
    x += 2 * r;
    const isUp = index % 2 === 0;
    return arc({ x: centre, y: 100, r, from: isUp ? 270 : 90, to: isUp ? 450 : 270, width: 8, stroke: "ink" });
  });
}

function seat(angle: number, far: number): Shape {
  const turn = ((angle - 90) * Math.PI) / 180;
  return disc({
    x: Math.round(160 + far * Math.cos(turn)),
    y: Math.round(100 + far * Math.sin(turn)),
    r: 14,
    fill: "sky",
  });
}
