import { expect, test } from "vitest";
import { sayHours, sayTrend } from "./figures-words";

test.each([
  [0.001, "1 minute"],
  [0.66, "40 minutes"],
  [1, "1 hour"],
  [47.4, "47 hours"],
  [71, "3 days"],
])("%d hours are %s", (hours, words) => {
  expect(sayHours(hours)).toBe(words);
});

test.each([
  ["of the last two whole weeks, not of the one that runs", [20, 24, 3], "up 20 % on the week before"],
  ["downwards", [99, 20, 10, 0], "down 50 % on the week before"],
  ["hardly any change", [50, 52, 1], "about the same as the week before"],
  ["from nothing", [0, 12, 1], "up 100 % on the week before"],
  ["too few to say anything", [2, 4, 1], null],
  ["too short", [40], null],
])("%s", (_, values, words) => {
  expect(sayTrend(values)).toBe(words);
});
