import { expect, test } from "vitest";
import { AIR, drawingOf, FRAME, gap, GROUNDS, lens, OVERLAP } from "./circles";

const drawings = Array.from({ length: 400 }, (_, i) => drawingOf(`post-${i}`));

test("one id always gives one drawing, and another id another", () => {
  expect(drawingOf("two-days-after-a-no")).toEqual(drawingOf("two-days-after-a-no"));
  expect(drawingOf("two-days-after-a-no")).not.toEqual(drawingOf("the-four-sentence-cover-letter"));
  expect(new Set(drawings.map((drawing) => JSON.stringify(drawing))).size).toBeGreaterThan(380);
});

test("a drawing stays what it was when it was first published", () => {
  expect(drawingOf("two-days-after-a-no")).toMatchInlineSnapshot(`
    {
      "aside": {
        "fill": "sun",
        "r": 20,
        "x": 50,
        "y": 110,
      },
      "ground": {
        "fill": "coral",
        "r": 130,
        "x": 320,
        "y": 0,
      },
      "lens": "M274.9 121.9A130 130 0 0 1 203.5 57.6A50 50 0 0 1 274.9 121.9Z",
      "meeting": {
        "fill": "sky",
        "r": 50,
        "x": 230,
        "y": 100,
      },
    }
  `);
});

test("every ground is used, and the three colours never repeat within a drawing", () => {
  const grounds = new Set(drawings.map(({ ground }) => `${ground.x} ${ground.y} ${ground.r}`));
  const colours = drawings.map(({ ground, meeting, aside }) => [ground, meeting, ...(aside ? [aside] : [])]);

  expect(grounds.size).toBe(GROUNDS.length);
  expect(colours.every((circles) => new Set(circles.map(({ fill }) => fill)).size === circles.length)).toBe(true);
});

test("the two circles always meet, by about a third to a half of the smaller one", () => {
  const overlaps = drawings.map(({ ground, meeting }) => -gap(ground, meeting) / (2 * meeting.r));

  expect(Math.min(...overlaps)).toBeGreaterThan(OVERLAP.least);
  expect(Math.max(...overlaps)).toBeLessThan(OVERLAP.most);
  expect(drawings.every((drawing) => /^M[\d. ]+A[\d. ]+A[\d. ]+Z$/.test(drawing.lens))).toBe(true);
});

test("the meeting and the small circle stay whole inside the frame", () => {
  const inside = drawings.flatMap(({ meeting, aside }) => [meeting, ...(aside ? [aside] : [])]);
  const leavesFrame = ({ x, y, r }: { x: number; y: number; r: number }) =>
    x - r < 10 || y - r < 10 || x + r > FRAME.width - 10 || y + r > FRAME.height - 10;

  expect(inside.filter(leavesFrame)).toEqual([]);
});

test("the small circle stands apart: it touches neither the meeting nor the edge of the ground", () => {
  const asides = drawings.flatMap(({ ground, meeting, aside }) => (aside ? [{ ground, meeting, aside }] : []));
  const crowded = asides.filter(({ ground, meeting, aside }) => {
    const within = ground.r - Math.hypot(ground.x - aside.x, ground.y - aside.y) - aside.r;
    return gap(meeting, aside) < AIR || Math.max(gap(ground, aside), within) < AIR;
  });

  expect(crowded).toEqual([]);
  expect(asides.length / drawings.length).toBeGreaterThan(0.7);
});

test("circles that do not cross have no lens", () => {
  expect(lens({ x: 0, y: 0, r: 10 }, { x: 30, y: 0, r: 10 })).toBe("");
  expect(lens({ x: 0, y: 0, r: 10 }, { x: 1, y: 0, r: 2 })).toBe("");
});
