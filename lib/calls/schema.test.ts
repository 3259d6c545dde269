import { describe, expect, test } from "vitest";
import { callChange, callForm, callRequest, slotsRequest } from "./schema";

const request = {
  start: "2026-12-08T10:00:00Z",
  name: "Sam Taylor",
  email: "Sam@Example.com",
  timeZone: "Europe/London",
};
const week = { from: "2026-12-07", to: "2026-12-13", timeZone: "Asia/Calcutta" };

const wrong = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a request for a call", () => {
  test("needs a time, a name, an address and a zone, and nothing else", () => {
    expect(callRequest.parse(request)).toEqual({ ...request, start: new Date("2026-12-08T10:00:00Z") });
    expect(wrong(callRequest.safeParse({}))).toEqual([
      "start: Choose a time",
      "name: Enter your name",
      "email: Enter your email address",
      "timeZone: Give your time zone, like Europe/London",
    ]);
  });

  test("takes an instant written with an offset", () => {
    expect(callRequest.parse({ ...request, start: "2026-12-08T15:30:00+05:30" }).start).toEqual(
      new Date("2026-12-08T10:00:00Z"),
    );
  });

  test.each([
    ["2026-12-01T10Z", "2026-12-01T10:00:00Z"],
    ["2026-12-01T1000Z", "2026-12-01T10:00:00Z"],
    ["2026-12-01T10:00:00,5Z", "2026-12-01T10:00:00.500Z"],
    ["2026-12-01T10:00:00+05:30:30", "2026-12-01T04:29:30Z"],
  ])("reads %s as every other part of the site does, or not at all", (start, read) => {
    expect(callRequest.parse({ ...request, start }).start).toEqual(new Date(read));
  });

  test.each([
    ["a time without a zone", { start: "2026-12-08T10:00:00" }, "start"],
    ["a time at the end of all calendars", { start: "+275760-09-13T00:00:00Z" }, "start"],
    ["a sixtieth second, which no clock of ours has", { start: "2026-12-01T10:00:60Z" }, "start"],
    ["a time with the name of a zone", { start: "2026-12-01T10:00:00Z[Europe/Paris]" }, "start"],
    ["a time of another millennium", { start: "0001-01-01T10:00:00Z" }, "start"],
    ["a length or an end of its own", { end: "2026-12-08T13:00:00Z" }, ""],
    ["a zone on another planet", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a zone of five kilobytes", { timeZone: `Europe/${"x".repeat(5000)}` }, "timeZone"],
    ["a topic we do not have", { topic: "horoscopes" }, "topic"],
    ["where it came from as free text", { from: { advert: "x" } }, "from"],
    ["a slug that is a path", { from: { job: "../admin" } }, "from"],
    ["a note as long as a novel", { note: "x".repeat(2001) }, "note"],
    ["four digits as a phone number", { phone: "1234" }, "phone"],
    ["a field nobody knows", { colour: "red" }, ""],
  ])("refuses %s", (_, change, path) => {
    const result = callRequest.safeParse({ ...request, ...change });

    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0] ?? "").toBe(path);
  });

  test("the form says the same flatly, with its nonce and another time pressed", () => {
    const typed = { ...request, job: "buyer-leeds", nonce: "n".repeat(22), instead: "2026-12-08T11:00:00Z" };

    expect(callForm.parse(typed)).toMatchObject({ job: "buyer-leeds", instead: new Date("2026-12-08T11:00:00Z") });
  });
});

describe("a request for free times", () => {
  test("takes 31 days, both ends included, and old names of zones", () => {
    expect(slotsRequest.parse({ ...week, from: "2026-12-01", to: "2026-12-31" })).toMatchObject({
      timeZone: "Asia/Calcutta",
    });
    expect(wrong(slotsRequest.safeParse({ ...week, from: "2026-12-01", to: "2027-01-01" }))).toEqual([
      "to: Ask for at most 31 days",
    ]);
  });

  test.each(["0001-01-01", "1999-12-31", "9999-12-31"])("refuses %s, where nobody books", (from) => {
    expect(wrong(slotsRequest.safeParse({ ...week, from, to: from }))).toEqual([
      "from: Give a day that exists, like 2026-12-08",
      "to: Give a day that exists, like 2026-12-08",
    ]);
  });

  test("refuses days that do not exist or run backwards", () => {
    expect(wrong(slotsRequest.safeParse({ ...week, from: "2026-02-30" }))).toEqual([
      "from: Give a day that exists, like 2026-12-08",
    ]);
    expect(wrong(slotsRequest.safeParse({ ...week, to: "2026-12-01" }))).toEqual([
      "to: The last day comes before the first",
    ]);
  });
});

test("a change is a cancellation or a new time, never both", () => {
  expect(callChange.parse({ action: "cancel" })).toEqual({ action: "cancel" });
  expect(callChange.safeParse({ action: "cancel", start: "2026-12-08T10:00:00Z" }).success).toBe(false);
  expect(callChange.safeParse({ action: "reschedule" }).success).toBe(false);
  expect(wrong(callChange.safeParse({ action: "delete" }))).toEqual(["action: Say what to do: cancel or reschedule"]);
});
