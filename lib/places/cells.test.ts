import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cellsAround } from "./cells";
import { milesBetween, type Point } from "./miles";

/** job_cell_tags of the migrations. */
const tagsOf = ({ latitude, longitude }: Point) => [
  `near:${Math.floor(latitude / 0.1)}:${Math.floor(longitude / 0.15)}`,
  `far:${Math.floor(latitude / 0.2)}:${Math.floor(longitude / 0.3)}`,
  `wide:${Math.floor(latitude / 0.5)}:${Math.floor(longitude / 0.8)}`,
];

test("every place in a circle is in one of the squares around it", () => {
  const point = fc.record({
    latitude: fc.double({ min: 49, max: 61, noNaN: true }),
    longitude: fc.double({ min: -9, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, fc.integer({ min: 1, max: 100 }), (middle, place, miles) => {
      fc.pre(milesBetween(middle, place) <= miles);
      const cells = cellsAround(middle, miles);
      expect(tagsOf(place).some((tag) => cells.includes(tag))).toBe(true);
    }),
    { numRuns: 300, maxSkipsPerRun: 2000 },
  );
});

test("the squares are few", () => {
  for (const miles of [1, 15, 16, 17, 50, 100])
    expect(cellsAround({ latitude: 53.8, longitude: -1.55 }, miles).length).toBeLessThanOrEqual(80);
});
