import { arc, bar, cut, disc, ground, line, overlap, ring, rows, type Shape } from "./shapes";

/** Applying. */
export const applying: Record<string, Shape[]> = {
  // A page, and the part of it that is read.
  "how-a-recruiter-reads-your-cv": [
    bar({ x: 66, y: 24, w: 124, h: 152, round: 12, fill: "sheet" }),
    ...rows(
      84,
      [
        [116, 88],
        [130, 72],
        [144, 82],
        [158, 54],
      ],
      { h: 6, fill: "rule" },
    ),
    cut({ x: 190, y: 76, r: 54, from: 0, to: 180, fill: "coral" }),
    cut({ x: 190, y: 76, r: 54, from: 180, to: 360, fill: "lens" }),
    bar({ x: 84, y: 44, w: 36, h: 10, fill: "rule" }),
    ...rows(
      150,
      [
        [59, 34],
        [74, 26],
        [89, 30],
      ],
      { h: 7, fill: "sun" },
    ),
    disc({ x: 272, y: 146, r: 20, fill: "sky" }),
  ],
  // Small proofs that fill a circle.
  "no-experience-yet": [
    ring({ x: 206, y: 100, r: 74, width: 4, stroke: "ink", dotted: true }),
    disc({ x: 180, y: 72, r: 30, fill: "coral" }),
    disc({ x: 238, y: 82, r: 24, fill: "sky" }),
    disc({ x: 212, y: 136, r: 28, fill: "sun" }),
    disc({ x: 166, y: 122, r: 16, fill: "sky" }),
    disc({ x: 98, y: 118, r: 18, fill: "coral" }),
    disc({ x: 54, y: 82, r: 11, fill: "sun" }),
    disc({ x: 34, y: 132, r: 7, fill: "sky" }),
  ],
  // Four lines, the third with its honest gap.
  "the-four-sentence-cover-letter": [
    ground({ x: 0, y: 200, r: 150, fill: "sun" }),
    bar({ x: 96, y: 24, w: 152, h: 152, round: 14, fill: "sheet" }),
    bar({ x: 118, y: 48, w: 108, h: 16, fill: "coral" }),
    bar({ x: 118, y: 78, w: 84, h: 16, fill: "sky" }),
    bar({ x: 118, y: 108, w: 40, h: 16, fill: "coral" }),
    line([172, 116], [218, 116], { width: 5, stroke: "rule", dotted: true }),
    ...overlap({ x: 130, y: 148, r: 13, fill: "coral" }, { x: 148, y: 148, r: 13, fill: "sky" }),
  ],
  // Copies of copies, and one that was made by hand.
  "using-ai-in-applications": [
    ...[62, 90, 118, 146].map((x) => ring({ x, y: 100, r: 40, width: 4, stroke: "sky" })),
    ...overlap({ x: 174, y: 100, r: 40, fill: "sky" }, { x: 226, y: 92, r: 56, fill: "coral" }),
  ],
  // A round thing with a piece missing is still round.
  "a-gap-or-a-lower-degree": [
    ground({ x: 320, y: 200, r: 120, fill: "sky" }),
    arc({ x: 134, y: 100, r: 60, from: 82, to: 374, width: 28, stroke: "coral" }),
    arc({ x: 134, y: 100, r: 60, from: 30, to: 70, width: 5, stroke: "ink", dotted: true }),
    disc({ x: 134, y: 100, r: 22, fill: "sun" }),
  ],
  // A face, and three things that are finished.
  "linkedin-and-a-portfolio": [
    bar({ x: 40, y: 28, w: 124, h: 144, round: 16, fill: "sky" }),
    disc({ x: 102, y: 82, r: 28, fill: "coral" }),
    cut({ x: 102, y: 172, r: 48, from: 270, to: 450, fill: "coral" }),
    bar({ x: 182, y: 28, w: 98, h: 40, round: 12, fill: "sun" }),
    bar({ x: 182, y: 80, w: 98, h: 40, round: 12, fill: "sheet" }),
    bar({ x: 182, y: 132, w: 98, h: 40, round: 12, fill: "sun" }),
    ...[48, 100, 152].map((y) => disc({ x: 206, y, r: 9, fill: "mark" })),
    ...[48, 152].map((y) => bar({ x: 226, y: y - 3, w: 38, h: 6, fill: "mark" })),
    bar({ x: 226, y: 97, w: 38, h: 6, fill: "rule" }),
  ],
  // A slope where there were steps.
  "telling-an-employer-about-a-disability": [
    bar({ x: 176, y: 138, w: 36, h: 32, round: 2, fill: "rule" }),
    bar({ x: 208, y: 112, w: 36, h: 58, round: 2, fill: "rule" }),
    bar({ x: 238, y: 88, w: 62, h: 82, round: 2, fill: "rule" }),
    line([28, 168], [238, 90], { width: 9, stroke: "ink" }),
    line([238, 90], [298, 90], { width: 9, stroke: "ink" }),
    disc({ x: 116, y: 90, r: 40, fill: "coral" }),
    disc({ x: 262, y: 56, r: 29, fill: "sun" }),
  ],
};
