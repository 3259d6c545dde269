import { expect, test } from "vitest";
import { sayStart } from "@/components/calls/words";
import { keptOf, linkTo, readChoice } from "./choice";

test("an address with nothing in it asks for the topic, in UK time", () => {
  expect(readChoice({})).toMatchObject({
    topic: undefined,
    timeZone: "Europe/London",
    isZoneChosen: false,
    isZoneUnknown: false,
  });
});

test("what the address says is carried on to the next step", () => {
  const choice = readChoice({
    topic: "first-job",
    timeZone: "Asia/Calcutta",
    with: "priya-raman",
    job: "buyer-leeds",
    day: "2026-12-08",
  });

  expect(linkTo(choice, { day: "2026-12-09" })).toBe(
    "/strategy-call?topic=first-job&timeZone=Asia%2FCalcutta&with=priya-raman&job=buyer-leeds&day=2026-12-09",
  );
  expect(keptOf(choice)).not.toHaveProperty("day");
});

test("a call after a rejection is about that without being asked; somebody who does not know yet is asked no more", () => {
  expect(readChoice({ from: "rejection" }).topic).toBe("after-a-rejection");
  expect(readChoice({ topic: "undecided" }).topic).toBeNull();
  expect(linkTo(readChoice({ topic: "undecided" }))).toBe("/strategy-call?topic=undecided");
});

test.each(["2026-12-01T10:00:60Z", "2026-12-01T10:00:00Z[Europe/Paris]", "2026-13-01T10:00:00Z", "soon"])(
  "a time of %s is as if none had been chosen",
  (start) => {
    expect(readChoice({ topic: "first-job", start })).not.toHaveProperty("start");
  },
);

test.each(["constructor", "toString", "__proto__"])("a topic named %s is none of ours", (topic) => {
  expect(readChoice({ topic }).topic).toBeUndefined();
});

test("another zone after a time was chosen leaves the time: it is an instant, and only its words change", () => {
  const start = "2027-03-18T14:00:00.000Z";
  const inLondon = readChoice({ topic: "first-job", start });
  const inNewYork = readChoice({ topic: "first-job", start, timeZone: "America/New_York" });

  expect(inNewYork.start).toEqual(inLondon.start);
  expect([inLondon, inNewYork].map(({ timeZone }) => sayStart(new Date(start), timeZone))).toEqual([
    "Thursday 18 March, 14:00",
    "Thursday 18 March, 10:00",
  ]);
});

test("what makes no sense is left out and said where it matters", () => {
  const choice = readChoice({
    topic: "horoscopes",
    day: "2026-02-30",
    start: "soon",
    timeZone: "Mars/Olympus",
    with: "../admin",
    post: ["a", "b"],
  });

  expect(choice).toEqual({
    topic: undefined,
    timeZone: "Europe/London",
    isZoneChosen: false,
    isZoneUnknown: true,
    with: undefined,
    job: undefined,
    post: "a",
  });
});
