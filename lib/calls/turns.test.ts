import { expect, test } from "vitest";
import { inTurn, type Load } from "./turns";

const at = new Date("2026-12-08T10:00:00Z");
const load = (consultantId: string, given: Partial<Load> = {}): Load => ({
  consultantId,
  weight: 1,
  calls: 0,
  lastBookedAt: null,
  ...given,
});
const order = (...loads: Load[]) => inTurn(loads, at).map(({ consultantId }) => consultantId);

test("whoever has fewer calls goes first", () => {
  expect(order(load("priya", { calls: 3 }), load("tom", { calls: 2 }))).toEqual(["tom", "priya"]);
});

test("somebody with twice the weight gets two calls to one", () => {
  const given = { priya: 0, tom: 0 };
  for (let n = 0; n < 12; n++) {
    const [next] = order(load("priya", { calls: given.priya, weight: 2 }), load("tom", { calls: given.tom }));
    given[next as keyof typeof given] += 1;
  }
  expect(given).toEqual({ priya: 8, tom: 4 });
});

test("of two with the same share, the one who has waited longer goes first, and one never asked before both", () => {
  const yesterday = new Date("2026-11-24T09:00:00Z");
  const today = new Date("2026-11-25T09:00:00Z");

  expect(order(load("priya", { lastBookedAt: today }), load("tom", { lastBookedAt: yesterday }), load("ana"))).toEqual([
    "ana",
    "tom",
    "priya",
  ]);
});

test("the draw among equals is the same whenever it is asked, and falls differently at different times", () => {
  const first = (time: string) => inTurn([load("priya"), load("tom")], new Date(time))[0]?.consultantId;
  const times = Array.from({ length: 20 }, (_, n) => new Date(at.getTime() + n * 1_800_000).toISOString());

  expect(times.map(first)).toEqual(times.map(first));
  expect(new Set(times.map(first)).size).toBe(2);
});
