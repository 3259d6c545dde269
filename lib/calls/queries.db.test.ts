import { beforeEach, expect, test } from "vitest";
import { emptyDiaries, newConsultant, NOW, samHasCall, TUESDAY_TEN } from "./calls.fixtures";
import { callsOfCandidate } from "./queries";

const FOUR = new Date("2026-12-08T16:00:00Z");

beforeEach(emptyDiaries);

test("a candidate sees the calls booked with their address, however it was typed", async () => {
  await newConsultant("Priya");
  await samHasCall();
  const sam = { kind: "candidate" as const, personId: "x", email: "sam.taylor@EXAMPLE.com", name: "Sam" };

  expect(await callsOfCandidate(sam, NOW)).toMatchObject({ next: [{ startsAt: TUESDAY_TEN }], past: [] });
  expect(await callsOfCandidate(sam, FOUR)).toMatchObject({ next: [], past: [{ startsAt: TUESDAY_TEN }] });
  expect(await callsOfCandidate({ ...sam, email: "ade@example.com" }, NOW)).toEqual({ next: [], past: [] });
});
