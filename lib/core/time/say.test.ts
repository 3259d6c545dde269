import { expect, test } from "vitest";
import { saidBy } from "../language";
import { endOfLondonDay, type LocalDate, LONDON } from "./dates";
import { readsAsInLondon, sayCloses, sayDay, sayMoment, sayZone } from "./say";

const day = (text: string) => text as LocalDate;
const at = (text: string) => new Date(text);

const now = at("2026-11-25T10:00:00Z");

test.each([
  ["2026-11-25", "Closes today", true],
  ["2026-11-26", "Closes tomorrow", true],
  ["2026-11-28", "Closes in 3 days", true],
  ["2026-12-02", "Closes in 7 days", true],
  ["2027-01-03", "Closes 3 January", false],
  ["2026-11-24", "Closed", false],
])("a job whose last day is %s: %s", (last, text, isSoon) => {
  expect(sayCloses(endOfLondonDay(day(last)), now)).toEqual({ text, isSoon });
});

test("a moment always has its day, its time and its zone in words", () => {
  expect(sayMoment(at("2026-12-08T10:00:00Z"))).toBe("Tuesday 8 December 2026, 10:00 (UK time)");
  expect(sayMoment(at("2026-12-08T10:00:00Z"), LONDON, { year: false })).toBe("Tuesday 8 December, 10:00 (UK time)");
  expect(sayMoment(at("2026-12-08T10:00:00Z"), "America/New_York")).toBe(
    "Tuesday 8 December 2026, 5:00 (New York time)",
  );
  expect(sayDay(day("2026-12-08"))).toBe("Tuesday 8 December");
});

test("a zone is said by its city's name of today, whatever the browser calls it", () => {
  expect(["Asia/Calcutta", "Asia/Kolkata", "America/Argentina/Buenos_Aires", LONDON, "UTC"].map(sayZone)).toEqual([
    "Kolkata time",
    "Kolkata time",
    "Buenos Aires time",
    "UK time",
    "UTC",
  ]);
});

test("Dublin's clocks read as London's, New York's and those an hour east do not", () => {
  const moment = at("2026-12-08T23:30:00Z");

  expect(["Europe/Dublin", "Europe/Paris", "America/New_York"].map((zone) => readsAsInLondon(moment, zone))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ["cy", "Dydd Mawrth, 8 Rhagfyr 2026"],
  ["de", "Dienstag, 8. Dezember 2026"],
  ["ja", "2026年12月8日火曜日"],
])("another language writes a day in its own way: %s", (language, said) => {
  expect(saidBy(language, day("2026-12-08"), { month: "long", year: true })).toBe(said);
});

test("and leaves out what we leave out", () => {
  expect(saidBy("de", day("2026-12-08"), { month: "long", weekday: false })).toBe("8. Dezember");
});
