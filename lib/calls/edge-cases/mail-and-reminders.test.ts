import { describe, expect, test } from "vitest";
import type { Brand } from "@/lib/core/settings/brand";
import { SAMPLES } from "@/lib/mail/samples/samples";
import { callBooked } from "@/lib/mail/templates/call-booked";
import { callMoved } from "@/lib/mail/templates/call-moved";
import { callReminder } from "@/lib/mail/templates/call-reminder";
import type { CallFacts } from "@/lib/mail/templates/call-facts";
import { caller } from "../caller-input";

const brand: Brand = {
  name: "Buchanan Graduates",
  legalName: "Buchanan Recruitment Ltd",
  companyNumber: "00000000",
  address: "4 Wharf Yard, Leeds LS1 4XX",
  phone: "0113 496 0123",
  hours: "every working day",
  email: "hello@buchanangraduates.example",
};
const letters = Object.entries(SAMPLES)
  .filter(([name]) => name.startsWith("call-"))
  .map(([name, { write }]) => [name, write(brand)] as const);

const AFTER_THE_CALL = ["call-follow-up", "call-missed"];

const SAID_WHOLE =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+(?: \d{4})?, (\d{1,2}:\d\d)(?: [A-Z]{3})? \([^()]+ time\)/g;
const timesIn = (text: string) => text.replace(/https?:\S+/g, "").match(/\b\d{1,2}:\d\d\b/g) ?? [];

test.each(letters)("%s says no time without its weekday, its date and its zone", (_, { subject, text }) => {
  const whole = `${subject}\n${text}`;

  expect([...whole.matchAll(SAID_WHOLE)].map(([, time]) => time)).toEqual(timesIn(whole));
});

test.each(letters.filter(([name]) => !AFTER_THE_CALL.includes(name)))(
  "%s has the day and the time in its subject",
  (_, { subject }) => {
    expect(subject).toMatch(SAID_WHOLE);
  },
);

test.each([
  ["call-moved", /^Moved: /],
  ["call-moved-for-consultant", /^Moved: /],
  ["call-cancelled", /^Cancelled: /],
  ["call-cancelled-for-consultant", /^Cancelled: /],
  ["call-erased-for-consultant", /^Cancelled: /],
  ["call-reminder", /^Reminder: /],
])("the subject of %s says first what has happened, so that an old date in a thread misleads nobody", (name, start) => {
  expect(letters.find(([template]) => template === name)?.[1].subject).toMatch(start);
});

describe("a visitor reads one time of the call for each clock that matters to them", () => {
  const call = (timeZone: string): CallFacts => ({
    startsAt: new Date("2027-07-06T09:00:00Z"),
    timeZone,
    visitor: "Sam",
    host: "Priya",
    topic: null,
    phone: null,
    manageUrl: "https://graduates.example/manage",
  });
  const before = { startsAt: new Date("2027-07-05T09:00:00Z"), host: "Priya" };

  test.each([
    ["Europe/London", ["10:00 (UK time)"]],
    ["Europe/Dublin", ["10:00 (UK time)"]],
    ["Europe/Paris", ["10:00 (UK time)", "11:00 (Paris time)"]],
    ["Asia/Calcutta", ["10:00 (UK time)", "14:30 (Kolkata time)"]],
    ["Pacific/Auckland", ["10:00 (UK time)", "21:00 (Auckland time)"]],
  ])("in %s: %j", (timeZone, times) => {
    const facts = call(timeZone);
    const mails = [
      callBooked({ ...facts, toHave: [] }, brand),
      callReminder(facts, brand),
      callMoved({ ...facts, before, byUs: false }, brand),
    ];

    const said = mails.map(({ text }) => text.match(/(?<=6 July 2027, )\d{1,2}:\d\d \([^()]+\)/g));
    expect(said).toEqual(Array(3).fill(times));
  });
});

describe("the number to ring", () => {
  test.each([
    "07911 123456",
    "+44 (0)7911 123456",
    "0044 7911 123456",
    "+49 30 901820",
    "+1 (212) 555-0123",
    "0113.496.0123",
  ])("%s is taken as people write it, for a person rings it", (phone) => {
    expect(caller.shape.phone.parse(phone)).toBe(phone);
  });

  test.each(["1234", "call me", "+44 7911 123456 ext. 5", "999", "07911 123456; DROP", "+".repeat(20)])(
    "%s is none",
    (phone) => {
      expect(caller.shape.phone.safeParse(phone).error?.issues[0]?.message).toBe(
        "Enter a phone number with its area code, like 07700 900123",
      );
    },
  );

  test("may be left out: then the consultant writes first", () => {
    expect(caller.shape.phone.parse("")).toBeUndefined();
    expect(caller.shape.phone.parse(undefined)).toBeUndefined();
  });
});
