import { expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { freeDays, partsOfDay, stripOf } from "./free-days";

const slot = (start: string) => ({ start: new Date(`${start}:00Z`), end: new Date(`${start}:00Z`) });
const london = "Europe/London";

test("the strip runs from the first free day to the last, with full working days and without empty weekends", () => {
  const days = freeDays([slot("2026-12-03T10:00"), slot("2026-12-03T11:00"), slot("2026-12-08T10:00")], london);

  expect(days.map(({ day, slots }) => [day, slots.length])).toEqual([
    ["2026-12-03", 2],
    ["2026-12-04", 0],
    ["2026-12-07", 0],
    ["2026-12-08", 1],
  ]);
  expect(freeDays([], london)).toEqual([]);
});

test("a free Saturday is shown; a time belongs to the day it is where the visitor is", () => {
  const slots = [slot("2026-12-05T10:00"), slot("2026-12-07T16:30")];

  expect(freeDays(slots, "Pacific/Auckland").map(({ day }) => day)).toEqual(["2026-12-05", "2026-12-07", "2026-12-08"]);
});

test("seven days are shown at once; the ways on lead to days with something free", () => {
  const slots = ["01", "10", "11", "14", "21"].map((day) => slot(`2026-12-${day}T10:00`));
  const days = freeDays(slots, london);

  const first = stripOf(days, "2026-12-01" as LocalDate);
  const second = stripOf(days, "2026-12-14" as LocalDate);

  expect(first.shown.map(({ day }) => day.slice(8))).toEqual(["01", "02", "03", "04", "07", "08", "09"]);
  expect(first).toMatchObject({ earlier: undefined, later: "2026-12-10" });
  expect(second.shown.map(({ day }) => day.slice(8))).toEqual(["10", "11", "14", "15", "16", "17", "18"]);
  expect(second).toMatchObject({ earlier: "2026-12-01", later: "2026-12-21" });
});

test("nine in London is the night in New York and the evening in Auckland", () => {
  const day = [slot("2026-12-08T09:00"), slot("2026-12-08T13:00")];
  const names = (zone: string) => partsOfDay(day, zone).map(({ name, slots }) => `${name} ${slots.length}`);

  expect(names(london)).toEqual(["Morning 1", "Afternoon 1"]);
  expect(names("America/New_York")).toEqual(["Night 1", "Morning 1"]);
  expect(names("Pacific/Auckland")).toEqual(["Night 1", "Evening 1"]);
});
