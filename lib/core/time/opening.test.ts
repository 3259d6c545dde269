import { expect, test } from "vitest";
import { hoursSaid, openingState, type OpeningHours, sayHours, sayOpening } from "./opening";

const usual = hoursSaid("Monday to Friday, 9:00 to 17:30 (UK time)")!;
const at = (instant: string) => new Date(instant);
const said = (hours: OpeningHours, instant: string, closed: string[] = []) =>
  sayOpening(
    openingState(hours, at(instant), (day) => closed.includes(day)),
    at(instant),
  );

test.each([
  ["in winter a minute before they open", "2026-11-25T08:59:00Z", "Somebody answers from 9:00 today"],
  ["at the minute they open", "2026-11-25T09:00:00Z", "Somebody answers now, until 17:30"],
  ["in summer the clock of London counts", "2026-06-24T08:00:00Z", "Somebody answers now, until 17:30"],
  ["at the minute they close", "2026-11-25T17:30:00Z", "Somebody answers from 9:00 tomorrow"],
  ["on Friday night", "2026-11-27T20:00:00Z", "Somebody answers from 9:00 on Monday 30 November"],
  ["on the Sunday the clocks go forward", "2026-03-29T10:00:00Z", "Somebody answers from 9:00 tomorrow"],
])("%s (%s): %s", (_, instant, words) => {
  expect(said(usual, instant)).toBe(words);
});

test("a bank holiday is closed, whatever the day of the week", () => {
  expect(said(usual, "2026-12-25T11:00:00Z", ["2026-12-25", "2026-12-28"])).toBe(
    "Somebody answers from 9:00 on Tuesday 29 December",
  );
});

test("where nobody is ever there, nothing is said", () => {
  expect(said({}, "2026-11-25T10:00:00Z")).toBeNull();
});

test.each([
  ["Monday to Friday, 9:00 to 17:30 (UK time)", true],
  ["Monday, 10:00 to 12:00 (UK time)", true],
  ["Saturday and Sunday, 10:00 to 12:00 (UK time)", true],
  ["By appointment", false],
  ["Friday to Monday, 9:00 to 17:00", false],
  ["Monday to Friday, 17:00 to 9:00", false],
  ["Monday to Friday, 9:00 to 25:00", false],
])("“%s” says hours: %s", (words, isKnown) => {
  const hours = hoursSaid(words);

  expect(hours !== null).toBe(isKnown);
  if (hours) expect(sayHours(hours)).toBe(words);
});

test("hours that differ by the day are said one after another", () => {
  expect(sayHours({ ...usual, "5": { from: 540, to: 960 }, "7": { from: 600, to: 720 } })).toBe(
    "Monday to Thursday, 9:00 to 17:30; Friday, 9:00 to 16:00; Sunday, 10:00 to 12:00 (UK time)",
  );
});
