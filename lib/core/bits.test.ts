import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Bits } from "./bits";

const bitsOf = (size: number, members: number[]) => {
  const bits = new Bits(size);
  for (const at of members) bits.add(at);
  return bits;
};

test("what is in all sets, from a number on, is what a filter over all numbers says", () => {
  const members = (size: number) => fc.array(fc.nat(size - 1));
  const sample = fc
    .integer({ min: 1, max: 200 })
    .chain((size) => fc.tuple(fc.constant(size), members(size), members(size), fc.nat(size + 40)));
  fc.assert(
    fc.property(sample, ([size, one, other, from]) => {
      const expected = Array.from({ length: size }, (_, at) => at).filter(
        (at) => at >= from && one.includes(at) && other.includes(at),
      );
      expect([...Bits.inAll([bitsOf(size, one), bitsOf(size, other)], from)]).toEqual(expected);
    }),
  );
});

test("what is in either of two sets is in both together", () => {
  expect([...Bits.inAll([bitsOf(40, [1, 33]).or(bitsOf(40, [0, 33, 39]))])]).toEqual([0, 1, 33, 39]);
});

test("a full set has all of its numbers and no more", () => {
  expect([...Bits.inAll([Bits.full(70)])]).toEqual(Array.from({ length: 70 }, (_, at) => at));
});
