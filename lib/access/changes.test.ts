import { expect, test } from "vitest";
import { changes } from "./audit";

const DAY = new Date("2026-12-01T00:00:00Z");

test.each([
  ["only the fields that differ are kept", { a: 1, b: "x" }, { a: 2, b: "x" }, { from: { a: 1 }, to: { a: 2 } }],
  ["nothing is kept when nothing differs", { a: 1, b: [1, 2] }, { a: 1, b: [1, 2] }, {}],
  ["a thing that was not there comes from nothing", null, { a: 1 }, { from: { a: null }, to: { a: 1 } }],
  ["left out and null are the same", { a: null }, { a: undefined }, {}],
  ["a date is an instant", { at: null }, { at: DAY }, { from: { at: null }, to: { at: DAY.toISOString() } }],
  ["the same instant twice is no change", { at: DAY }, { at: new Date(DAY) }, {}],
  ["a number past 2^53 is kept whole", { n: 1n }, { n: 2n ** 60n }, { from: { n: "1" }, to: { n: String(2n ** 60n) } }],
  ["a field that is not looked at is left out", { a: 1, secret: "x" }, { a: 2 }, { from: { a: 1 }, to: { a: 2 } }],
])("%s", (_, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test("of a long text the part that changed is kept, with some words around it", () => {
  const text = "Plan things. ".repeat(400);
  const { from, to } = changes({ text }, { text: text.slice(0, 3000) + "Travel. " + text.slice(3000) });

  expect(String(to?.text)).toContain("Travel. ");
  expect(String(to?.text).length).toBeLessThan(150);
  expect(String(from?.text).length).toBeLessThan(150);
  expect(from).not.toEqual(to);
});

test("a text that is wholly another one is cut short", () => {
  const { from, to } = changes({ text: "a".repeat(9000) }, { text: "b".repeat(9000) });

  expect([String(from?.text).length, String(to?.text).length]).toEqual([301, 301]);
});
