import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  atMinute,
  dayIn,
  daysBetween,
  endOfLondonDay,
  instant,
  isTimeZone,
  lastLondonDay,
  type LocalDate,
  localDate,
  LONDON,
  londonDay,
  minuteOfDay,
  wallTime,
} from "./dates";
import { sayClock, sayTime } from "./say";

const day = (text: string) => text as LocalDate;
const at = (text: string) => new Date(text);
const anyDay = fc
  .date({ min: at("2024-01-01T00:00:00Z"), max: at("2035-12-31T00:00:00Z"), noInvalidDate: true })
  .map(londonDay);

describe("London days", () => {
  test.each([
    ["in summer the day begins at 23:00 UTC the evening before", "2026-07-31T23:30:00Z", "2026-08-01"],
    ["in winter it begins at midnight UTC", "2026-12-31T23:59:59Z", "2026-12-31"],
    ["on the day clocks go forward, 00:30 is still that day", "2027-03-28T00:30:00Z", "2027-03-28"],
  ])("%s", (_, instant, expected) => {
    expect(londonDay(at(instant))).toBe(expected);
  });

  test.each(["Pacific/Kiritimati", "Pacific/Apia", "America/St_Johns", "Africa/Cairo", "Asia/Kathmandu", LONDON])(
    "the day in %s is the one that its calendars show, also where clocks or whole days were skipped or repeated",
    (zone) => {
      const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
      const seconds = fc.integer({ min: Date.UTC(1994, 0) / 1000, max: Date.UTC(2035, 0) / 1000 });
      fc.assert(
        fc.property(seconds, (second) => {
          const instant = new Date(second * 1000);
          expect(dayIn(zone, instant)).toBe(calendar.format(instant));
        }),
        { numRuns: 1000, examples: [[Date.UTC(2011, 11, 30, 10) / 1000], [Date.UTC(2010, 10, 7, 2, 40) / 1000]] },
      );
    },
  );

  test("a job that closes on 31 July is open until 22:59:59.999 UTC and closed at 23:00", () => {
    expect(endOfLondonDay(day("2026-07-31")).toISOString()).toBe("2026-07-31T23:00:00.000Z");
  });

  test("the last day of something that closes at the end of a day is that day, all the year round", () => {
    fc.assert(
      fc.property(anyDay, (closing) => {
        expect(lastLondonDay(endOfLondonDay(closing))).toBe(closing);
      }),
    );
  });

  test("days add up over clock changes, leap days and year ends", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });
});

describe("wall time", () => {
  test.each([
    ["an ordinary Tuesday in winter", "2026-12-01", "2026-12-01T08:00:00.000Z"],
    ["an ordinary Tuesday in summer", "2026-07-07", "2026-07-07T07:00:00.000Z"],
  ])("08:00 on %s", (_, date, expected) => {
    expect(wallTime(day(date), 8, 0).toISOString()).toBe(expected);
  });

  test("a time in the hour that spring skips is the first instant after the gap", () => {
    expect(wallTime(day("2027-03-28"), 1, 30).toISOString()).toBe("2027-03-28T01:00:00.000Z");
  });

  test("a time in the hour that autumn repeats is the first of the two", () => {
    expect(wallTime(day("2027-10-31"), 1, 30).toISOString()).toBe("2027-10-31T00:30:00.000Z");
  });

  test("the second of the two can be asked for", () => {
    expect(wallTime(day("2027-10-31"), 1, 30, "Europe/London", "second").toISOString()).toBe(
      "2027-10-31T01:30:00.000Z",
    );
  });

  test("a time in the hour that autumn repeats is said with which of the two it is", () => {
    expect(sayTime(at("2027-10-31T00:30:00Z"))).toBe("1:30 BST");
    expect(sayTime(at("2027-10-31T01:30:00Z"))).toBe("1:30 GMT");
    expect(sayTime(at("2027-10-31T02:30:00Z"))).toBe("2:30");
    expect(sayTime(at("2026-11-01T05:30:00Z"), "America/New_York")).toBe("1:30 UTC-04:00");
  });

  test("08:00 is said as 8:00 on every day of ten years", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(sayTime(wallTime(date, 8, 0))).toBe("8:00");
      }),
    );
  });
});

describe("what people send as dates", () => {
  test.each(["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "yesterday", "", "2026-01-01T00:00:00Z"])(
    "%j is no day",
    (text) => {
      expect(localDate(text)).toBeNull();
    },
  );

  test("29 February is a day in a leap year", () => {
    expect(localDate("2028-02-29")).toBe("2028-02-29");
  });

  test.each(["Mars/Olympus", "", "Europe/London; drop", "x".repeat(5000), "../etc", "+25:00"])(
    "%j is no time zone",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );

  test.each(["Europe/London", "Asia/Calcutta", "Europe/Kiev", "America/Argentina/Buenos_Aires", "UTC"])(
    "%s is a time zone",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test("an instant needs its offset", () => {
    expect(instant("2026-12-01T08:00:00Z")?.toISOString()).toBe("2026-12-01T08:00:00.000Z");
    expect(instant("2026-12-01T08:00:00")).toBeNull();
    expect(instant("soon")).toBeNull();
  });
});

test.each([
  [9 * 60 + 30, "9:30", "2027-10-30T08:30:00.000Z"],
  [24 * 60, "24:00", "2027-10-30T23:00:00.000Z"],
  [26 * 60, "2:00", "2027-10-31T02:00:00.000Z"],
])("minute %i of the day before the clocks change is %s there, and an instant", (minute, words, instant) => {
  expect(sayClock(minute)).toBe(words);
  expect(atMinute(day("2027-10-30"), minute).toISOString()).toBe(instant);
});

test.each([
  ["2027-03-28T09:00:00Z", 10 * 60],
  ["2027-10-31T10:00:00Z", 10 * 60],
  ["2026-12-08T00:00:00Z", 0],
])("at %s the clock in London shows minute %i, also on a day on which it is changed", (at, minute) => {
  expect(minuteOfDay(new Date(at))).toBe(minute);
});
