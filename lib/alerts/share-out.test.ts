import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "./share-out";

const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), { maxLength: 6 });
const keyOf = String;
const wanted = (given: number[][]) => new Set(given.flat());

test("each thing comes once, at most so many in all, and nothing is left out while there is room", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 30 }), (given, most) => {
      const shown = shareOut(given, keyOf, most).flat();

      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBe(Math.min(most, wanted(given).size));
      expect(shown.every((n) => wanted(given).has(n))).toBe(true);
    }),
  );
});

test("each list keeps its order, and none is starved by a longer one", () => {
  fc.assert(
    fc.property(lists, (given) => {
      const shares = shareOut(given, keyOf, 20);

      shares.forEach((share, index) => {
        const places = share.map((n) => given[index]?.indexOf(n) ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const others = new Set(shares.filter((_, other) => other !== index).flat());
        const own = wanted([given[index] ?? []]);
        expect(share.length > 0 || [...own].every((n) => others.has(n))).toBe(true);
      });
    }),
  );
});
