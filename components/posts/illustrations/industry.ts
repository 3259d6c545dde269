import { arc, bar, disc, ground, line, meeting, type Shape, slice } from "./shapes";

/** The industry. */
export const industry: Record<string, Shape[]> = {
  // In the middle, and paid from one side.
  "how-agencies-work-and-who-pays": [
    disc({ x: 82, y: 100, r: 58, fill: "coral" }),
    disc({ x: 238, y: 100, r: 58, fill: "sky" }),
    disc({ x: 160, y: 100, r: 46, fill: "sun" }),
    meeting({ x: 82, y: 100, r: 58 }, { x: 160, y: 100, r: 46 }),
    meeting({ x: 160, y: 100, r: 46 }, { x: 238, y: 100, r: 58 }),
    ...[222, 242, 262].map((x) => disc({ x, y: 100, r: 6, fill: "mark" })),
  ],
  // A drawer of files, one pulled out by a person.
  "how-applicant-software-works": [
    ground({ x: 320, y: 100, r: 96, fill: "sun" }),
    ...[34, 62, 118, 146].map((y) => bar({ x: 40, y, w: 124, h: 20, fill: "sky" })),
    bar({ x: 76, y: 90, w: 176, h: 20, fill: "coral" }),
  ],
  // A bright thing on a hook.
  "job-scams": [
    disc({ x: 86, y: 112, r: 54, fill: "coral" }),
    line([234, 26], [234, 122], { width: 7, stroke: "ink" }),
    arc({ x: 206, y: 122, r: 28, from: 90, to: 270, width: 7, stroke: "ink" }),
    disc({ x: 178, y: 104, r: 24, fill: "sun" }),
  ],
  // What is taken for the shelter.
  "temporary-work-and-umbrellas": [
    slice({ x: 160, y: 106, r: 80, from: 270, to: 360, fill: "sky" }),
    slice({ x: 160, y: 106, r: 80, from: 0, to: 50, fill: "sun" }),
    slice({ x: 160, y: 106, r: 80, from: 50, to: 90, fill: "sky" }),
    line([160, 106], [160, 158], { width: 6, stroke: "ink" }),
    arc({ x: 174, y: 158, r: 14, from: 90, to: 270, width: 6, stroke: "ink" }),
    disc({ x: 108, y: 146, r: 30, fill: "coral" }),
  ],
};
