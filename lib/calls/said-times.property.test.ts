import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, wallTime } from "@/lib/core/time/dates";
import { readsAsInLondon, sayDay, sayMoment, sayTime } from "@/lib/core/time/say";

// Every time that pages and mails say goes through these four. What they ought to say is asked of the runtime's own
// formatter, which shares the world's table of zones with them and no code of ours.

/** How often each law is tried, each time at another instant in another zone. */
const RUNS = { said: 4000, found: 2000 };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [FIRST, LAST] = [Date.UTC(2024, 0), Date.UTC(2031, 0)];

/**
 * Zones with summer time of an hour and of half an hour, in March and in October, before London and behind it; with whole
 * hours, halves and quarters; and Morocco, whose clocks followed the moon.
 */
const ZONES: Record<string, string> = {
  "Europe/London": "UK time",
  "Europe/Dublin": "Dublin time",
  "America/New_York": "New York time",
  "America/St_Johns": "St Johns time",
  "America/Sao_Paulo": "Sao Paulo time",
  "Asia/Kolkata": "Kolkata time",
  "Asia/Kathmandu": "Kathmandu time",
  "Australia/Lord_Howe": "Lord Howe time",
  "Australia/Sydney": "Sydney time",
  "Pacific/Apia": "Apia time",
  "Pacific/Chatham": "Chatham time",
  "Africa/Casablanca": "Casablanca time",
  "Asia/Tokyo": "Tokyo time",
};

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** An instant as the formatter takes it apart. */
function partsOf(zone: string, at: number) {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { weekday, day, month, year, hour, minute, second, timeZoneName = "" } = parts;
  return {
    date: `${weekday} ${day} ${month}`,
    year,
    time: `${Number(hour)}:${minute}`,
    wall: `${day} ${month} ${year} ${hour}:${minute}:${second}`,
    offset: timeZoneName.replace("GMT", "") || "+00:00",
  };
}

/** What a clock in that zone is called at an instant: its offset only where it shows the same twice. */
function timeIn(zone: string, at: number): string {
  const { time, wall, offset } = partsOf(zone, at);
  const isRepeated = [-60, -30, 30, 60].some((minutes) => partsOf(zone, at + minutes * MINUTE).wall === wall);
  if (!isRepeated) return time;
  if (zone !== "Europe/London") return `${time} UTC${offset}`;
  return `${time} ${offset === "+00:00" ? "GMT" : "BST"}`;
}

/** The instants at which a zone's offset changes in these seven years, to the second. */
function changesOf(zone: string): number[] {
  const found: number[] = [];
  for (let day = FIRST; day < LAST; day += 24 * HOUR) {
    let [before, after] = [day, day + 24 * HOUR];
    const { offset } = partsOf(zone, before);
    if (partsOf(zone, after).offset === offset) continue;
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (partsOf(zone, middle).offset === offset) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

const CHANGES = new Map(Object.keys(ZONES).map((zone) => [zone, changesOf(zone)]));
const londonChanges = CHANGES.get("Europe/London") ?? [];

/** A zone, and an instant within three hours of a change of its clocks, of one of London's, or any other. */
const aZoneAtAnInstant = fc.constantFrom(...Object.keys(ZONES)).chain((zone) => {
  const own = CHANGES.get(zone) ?? [];
  const nearTo = (changes: number[]) =>
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 3600, max: 3 * 3600 }))
      .map(([change, seconds]) => change + seconds * 1000);
  const anInstant = fc.oneof(
    nearTo(own.length > 0 ? own : londonChanges),
    nearTo(londonChanges),
    fc.integer({ min: FIRST, max: LAST }),
  );
  return fc.record({ zone: fc.constant(zone), at: anInstant });
});

// How many depends on what governments decide next, so the table is not written down here.
test("there are changes of clocks to try the laws at, in most of the zones", () => {
  const changes = [...CHANGES.values()].filter((found) => found.length > 0);

  expect(changes.length).toBeGreaterThan(Object.keys(ZONES).length / 2);
  expect(changes.flat().length).toBeGreaterThan(50);
});

test("day, time and zone are said as clocks and calendars there show them, with which of two hours of one name it is", () => {
  fc.assert(
    fc.property(aZoneAtAnInstant, ({ zone, at }) => {
      const moment = new Date(at);
      const { date, year } = partsOf(zone, at);

      expect(sayTime(moment, zone)).toBe(timeIn(zone, at));
      expect(sayDay(dayIn(zone, moment), { year: true })).toBe(`${date} ${year}`);
      expect(sayMoment(moment, zone)).toBe(`${date} ${year}, ${timeIn(zone, at)} (${ZONES[zone]})`);
      expect(sayMoment(moment, zone, { year: false })).toBe(`${date}, ${timeIn(zone, at)} (${ZONES[zone]})`);
      expect(readsAsInLondon(moment, zone)).toBe(
        date === partsOf("Europe/London", at).date && timeIn(zone, at) === timeIn("Europe/London", at),
      );
    }),
    { numRuns: RUNS.said },
  );
});

test("a time that is said is the instant it was said of: the hour, the minute and which of the two lead back to it", () => {
  fc.assert(
    fc.property(aZoneAtAnInstant, ({ zone, at }) => {
      const whole = Math.floor(at / MINUTE) * MINUTE;
      const day = dayIn(zone, new Date(whole));
      const [, hour, minute] = /^(\d+):(\d\d)/.exec(sayTime(new Date(whole), zone)) ?? [];
      const readings = (["first", "second"] as const).map((which) =>
        wallTime(day, Number(hour), Number(minute), zone, which).getTime(),
      );

      expect(readings).toContain(whole);
      expect(new Set(readings.map((reading) => timeIn(zone, reading))).size).toBe(new Set(readings).size);
      expect(readings.map((reading) => partsOf(zone, reading).wall)).toEqual(Array(2).fill(partsOf(zone, whole).wall));
    }),
    { numRuns: RUNS.found },
  );
});
