import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Dice } from "./dice";

test("equal seeds throw the same, and others something else", () => {
  const throws = (seed: string) => {
    const dice = new Dice(seed);
    return [dice.uuid(), ...Array.from({ length: 20 }, () => dice.between(1, 1_000_000))];
  };

  expect(throws("job 1")).toEqual(throws("job 1"));
  expect(throws("job 1")).not.toEqual(throws("job 2"));
});

test("of two hundred thousand things no two have the same id", () => {
  const ids = new Set(Array.from({ length: 200_000 }, (_, number) => new Dice(`job ${number}`).uuid()));

  expect(ids.size).toBe(200_000);
});

test("one pair of dice gives different ids", () => {
  const dice = new Dice("alert");

  expect(dice.uuid()).not.toBe(dice.uuid());
});

test("a throw stays between its ends, and some are different ones of what there is", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, span) => {
      const dice = new Dice(seed);
      const thrown = dice.between(from, from + span);
      const some = dice.some([1, 2, 3, 4], span);

      expect(thrown).toBeGreaterThanOrEqual(from);
      expect(thrown).toBeLessThanOrEqual(from + span);
      expect(new Set(some).size).toBe(Math.min(4, span));
    }),
  );
});
