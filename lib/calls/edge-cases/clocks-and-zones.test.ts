import { afterEach, describe, expect, test } from "vitest";
import { dayIn, LONDON, type LocalDate } from "@/lib/core/time/dates";
import { sayTime } from "@/lib/core/time/say";
import { whenRows } from "@/lib/mail/templates/call-facts";
import { invitation } from "../invitations/invitation";
import { blockedBy, type Diary, isBookable, slotsOf } from "../slots";
import { diaryOf, EVERY_DAY, NINE_TO_FIVE } from "../slots.fixtures";

const utc = (text: string) => new Date(`${text}:00Z`);
const now = utc("2027-03-01T09:00");
const times = (startsAt: Date, timeZone: string) =>
  whenRows({ startsAt, timeZone }).map(([, words]) => words.replace(/^\w+ (\d+ \w+) \d+, /, "$1, "));

describe("a visitor whose clocks change on other days than ours", () => {
  test.each([
    ["before either has changed", "2027-03-09T10:00", "9 March, 10:00 (UK time)", "9 March, 5:00 (New York time)"],
    ["when New York has", "2027-03-16T10:00", "16 March, 10:00 (UK time)", "16 March, 6:00 (New York time)"],
    ["when both have", "2027-03-30T09:00", "30 March, 10:00 (UK time)", "30 March, 5:00 (New York time)"],
    [
      "when London has gone back",
      "2027-11-02T10:00",
      "2 November, 10:00 (UK time)",
      "2 November, 6:00 (New York time)",
    ],
    ["when both have gone back", "2027-11-09T10:00", "9 November, 10:00 (UK time)", "9 November, 5:00 (New York time)"],
  ])("reads the time of their own clock %s", (_, start, here, there) => {
    expect(times(utc(start), "America/New_York")).toEqual([here, there]);
  });
});

test.each([
  ["Asia/Kolkata", "8 December, 15:30 (Kolkata time)"],
  ["Asia/Kathmandu", "8 December, 15:45 (Kathmandu time)"],
  ["Pacific/Chatham", "8 December, 23:45 (Chatham time)"],
  ["Pacific/Kiritimati", "9 December, 0:00 (Kiritimati time)"],
  ["Pacific/Pago_Pago", "7 December, 23:00 (Pago Pago time)"],
  ["Europe/Kiev", "8 December, 12:00 (Kyiv time)"],
])("ten in London is said in %s as %s, the day included", (zone, words) => {
  expect(times(utc("2026-12-08T10:00"), zone)).toEqual(["8 December, 10:00 (UK time)", words]);
});

test("in the night that has one hour twice no two times read the same", () => {
  const night = diaryOf({ weekly: EVERY_DAY(0, 180) });
  const span = { from: utc("2027-10-30T23:00"), until: utc("2027-10-31T03:00") };

  expect(slotsOf([night], span, utc("2027-10-20T09:00")).map(({ startsAt }) => sayTime(startsAt))).toEqual([
    "0:00",
    "0:30",
    "1:00 BST",
    "1:30 BST",
    "1:00 GMT",
    "1:30 GMT",
    "2:00",
    "2:30",
  ]);
});

describe("a day that is another for the visitor than for the consultant", () => {
  const call = utc("2027-03-02T10:00");
  const priya: Diary = {
    ...diaryOf({ ...NINE_TO_FIVE, dailyLimit: 1 }),
    calls: [{ startsAt: call, ...blockedBy(diaryOf({}), call) }],
  };
  /** Tuesday in Auckland: Monday evening and Tuesday morning in London. */
  const theirTuesday = { from: utc("2027-03-01T11:00"), until: utc("2027-03-02T11:00") };
  const free = (diary: Diary) =>
    slotsOf([diary], theirTuesday, utc("2027-02-20T09:00")).map(({ startsAt }) => dayIn(LONDON, startsAt));

  test("is full by the consultant's calendar", () => {
    expect(new Set(free(priya))).toEqual(new Set(["2027-03-01"]));
  });

  test("is a day off by the consultant's calendar", () => {
    const off = { ...priya, dailyLimit: 9, exceptions: new Map([["2027-03-01" as LocalDate, []]]) };

    expect(new Set(free(off))).toEqual(new Set(["2027-03-02"]));
  });
});

describe("wherever the server stands", () => {
  const given = process.env.TZ;
  afterEach(() => void (process.env.TZ = given));

  const everything = () => {
    const startsAt = utc("2027-07-06T09:00");
    const file = invitation(
      {
        uid: "5b0c6f0e@graduates.example",
        sequence: 0,
        isCancelled: false,
        startsAt,
        endsAt: utc("2027-07-06T09:30"),
        summary: "Strategy call with Priya",
        description: "",
        manageUrl: "https://graduates.example/manage",
        organizer: { name: "Buchanan", email: "hello@graduates.example" },
        attendee: { name: "Sam", email: "sam@example.com" },
      },
      now,
    );
    const diary = diaryOf(NINE_TO_FIVE);
    const week = { from: utc("2027-03-25T00:00"), until: utc("2027-04-01T00:00") };
    return JSON.stringify([
      file,
      times(startsAt, "Asia/Kolkata"),
      slotsOf([diary], week, now),
      isBookable(diary, utc("2027-03-30T08:00"), now),
    ]);
  };

  test.each(["UTC", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "Europe/London"])(
    "with its clock in %s, it offers the same times and writes the same calendar files and words",
    (zone) => {
      process.env.TZ = "UTC";
      const atHome = everything();
      process.env.TZ = zone;

      expect(new Date(2027, 6, 6).getTimezoneOffset()).toBe(OFFSETS[zone]);
      expect(everything()).toBe(atHome);
    },
  );
});

/** Minutes from each of these clocks to UTC in July: the test's own proof that the process has moved. */
const OFFSETS: Record<string, number> = {
  UTC: 0,
  "America/New_York": 240,
  "Pacific/Auckland": -720,
  "Asia/Kathmandu": -345,
  "Europe/London": -60,
};
