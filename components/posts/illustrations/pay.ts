import { arc, bar, cut, disc, ground, line, overlap, ring, rows, type Shape, stroke } from "./shapes";

/** Pay and offers. */
export const pay: Record<string, Shape[]> = {
  // Your range and theirs.
  "talking-about-pay": [
    bar({ x: 24, y: 64, w: 176, h: 72, fill: "coral" }),
    bar({ x: 112, y: 64, w: 184, h: 72, fill: "sky" }),
    bar({ x: 112, y: 64, w: 88, h: 72, fill: "lens" }),
    disc({ x: 156, y: 100, r: 12, fill: "sun" }),
  ],
  // A page with a seal of two circles.
  "reading-an-offer-letter": [
    ground({ x: 0, y: 0, r: 130, fill: "sky" }),
    bar({ x: 88, y: 24, w: 132, h: 152, round: 12, fill: "sheet" }),
    ...rows(
      108,
      [
        [46, 92],
        [62, 78],
        [78, 88],
        [94, 60],
      ],
      { h: 7, fill: "rule" },
    ),
    arc({ x: 120, y: 148, r: 10, from: 270, to: 450, width: 4, stroke: "rule" }),
    arc({ x: 140, y: 148, r: 10, from: 90, to: 270, width: 4, stroke: "rule" }),
    ...overlap({ x: 206, y: 140, r: 30, fill: "coral" }, { x: 238, y: 140, r: 30, fill: "sun" }),
  ],
  // One by one, ticked.
  "references-and-checks": [
    ground({ x: 320, y: 200, r: 140, fill: "sky" }),
    bar({ x: 74, y: 24, w: 156, h: 152, round: 14, fill: "sheet" }),
    ...[58, 142].map((y) => disc({ x: 106, y, r: 17, fill: "coral" })),
    ring({ x: 106, y: 100, r: 16, width: 3, stroke: "rule", dotted: true }),
    ...rows(
      138,
      [
        [53, 70],
        [95, 50],
        [137, 60],
      ],
      { h: 10, fill: "rule" },
    ),
    ...[58, 142].map((y) => tick(106, y)),
  ],
  // One sets, another rises, and there are some days between.
  "notice-and-start-dates": [
    cut({ x: 84, y: 138, r: 54, from: 270, to: 450, fill: "coral" }),
    disc({ x: 244, y: 74, r: 48, fill: "sun" }),
    line([24, 138], [296, 138], { width: 4, stroke: "ink" }),
    ...[152, 172, 192].map((x) => disc({ x, y: 162, r: 5, fill: "ink" })),
  ],
  // From one large place to another, with a box.
  "moving-city-for-a-job": [
    ground({ x: 0, y: 200, r: 140, fill: "sun" }),
    ground({ x: 320, y: 0, r: 130, fill: "sky" }),
    line([110, 136], [222, 62], { width: 5, stroke: "ink", dotted: true }),
    bar({ x: 140, y: 74, w: 48, h: 48, round: 10, fill: "coral" }),
    bar({ x: 159, y: 74, w: 10, h: 22, round: 0, fill: "mark" }),
  ],
};

function tick(x: number, y: number): Shape {
  const points: [number, number][] = [
    [x - 7, y],
    [x - 1, y + 6],
    [x + 8, y - 6],
  ];
  return stroke(points, { width: 5, stroke: "mark" });
}
