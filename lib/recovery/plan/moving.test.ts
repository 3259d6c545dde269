import { expect, test } from "vitest";
import { moved, type Placed } from "./moving";

const step = (id: string, phase: Placed["phase"]): Placed => ({ id, phase, key: null, minutes: 10 });
const STEPS = [step("a", "hour"), step("b", "hour"), step("c", "week"), step("d", "week")];

test.each([
  ["up", "b", { order: ["b", "a", "c", "d"] }],
  ["down", "a", { order: ["b", "a", "c", "d"] }],
  ["up", "c", { order: ["a", "b", "c", "d"], phase: "hour" }],
  ["down", "b", { order: ["a", "b", "c", "d"], phase: "week" }],
  ["down", "d", { order: ["a", "b", "c", "d"], phase: "month" }],
  ["up", "a", null],
  ["up", "nobody", null],
] as const)("moved %s, %s", (to, id, after) => {
  expect(moved(STEPS, id, to)).toEqual(after);
});

test("the last of the last phase cannot go further down", () => {
  expect(moved([step("a", "month")], "a", "down")).toBeNull();
});

test.each([
  ["forwards in its phase it takes the place", "c", { at: "d" }, { order: ["a", "b", "d", "c"] }],
  ["backwards in its phase too", "d", { at: "c" }, { order: ["a", "b", "d", "c"] }],
  ["into another phase, before what stands there", "d", { at: "a" }, { order: ["d", "a", "b", "c"], phase: "hour" }],
  ["into a phase that is empty", "a", { endOf: "month" }, { order: ["b", "c", "d", "a"], phase: "month" }],
  ["onto itself it stays", "a", { at: "a" }, null],
  ["onto what is not there it stays", "a", { at: "x" }, null],
] as const)("dragged: %s", (_, id, to, after) => {
  expect(moved(STEPS, id, to)).toEqual(after);
});
