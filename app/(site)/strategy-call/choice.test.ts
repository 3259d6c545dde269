import { expect, test } from "vitest";
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
