import { bar, disc, ground, line, meeting, ring, rows, type Shape, slice } from "./shapes";

const BASE = 145;

/** First year at work. */
export const firstYear: Record<string, Shape[]> = {
  // Ninety days are a quarter turn.
  "your-first-90-days": [
    ground({ x: 0, y: 200, r: 176, fill: "sky" }),
    ground({ x: 0, y: 200, r: 124, fill: "sun" }),
    ground({ x: 0, y: 200, r: 72, fill: "coral" }),
    disc({ x: 141, y: 76, r: 38, fill: "coral" }),
    meeting({ x: 0, y: 200, r: 176 }, { x: 141, y: 76, r: 38 }),
  ],
  // A round sum, and what is taken from it.
  "your-first-payslip": [
    slice({ x: 126, y: 100, r: 72, from: 128, to: 360, fill: "coral" }),
    slice({ x: 132, y: 96, r: 72, from: 0, to: 62, fill: "sun" }),
    slice({ x: 134, y: 100, r: 72, from: 68, to: 122, fill: "sky" }),
    ...rows(
      232,
      [
        [70, 56],
        [92, 40],
        [114, 48],
      ],
      { h: 8, fill: "rule" },
    ),
    bar({ x: 232, y: 136, w: 56, h: 14, fill: "coral" }),
  ],
  // One gets smaller, the other grows.
  "student-loan-and-pension": [
    ...[26, 19, 13, 8].map((r, index) => disc({ x: 64 + index * 64, y: 62, r, fill: "coral" })),
    ...[9, 15, 23, 33].map((r, index) => disc({ x: 56 + index * 66, y: BASE, r, fill: "sun" })),
    line([30, 100], [290, 100], { width: 3, stroke: "ink", dotted: true }),
  ],
  // Past the mark there is more road.
  "when-probation-goes-wrong": [
    ground({ x: 320, y: 0, r: 110, fill: "sun" }),
    line([28, 146], [178, 146], { width: 9, stroke: "ink" }),
    line([196, 146], [292, 146], { width: 6, stroke: "ink", dotted: true }),
    line([178, 128], [178, 164], { width: 9, stroke: "ink" }),
    disc({ x: 118, y: 96, r: 44, fill: "coral" }),
  ],
  // How it looks from inside.
  "feeling-like-a-fraud": [
    disc({ x: 92, y: 100, r: 60, fill: "coral" }),
    bar({ x: 182, y: 26, w: 104, h: 148, fill: "sheet" }),
    ring({ x: 234, y: 100, r: 22, width: 4, stroke: "ink", dotted: true }),
  ],
};
