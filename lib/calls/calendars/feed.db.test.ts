import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import { asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { eventsByIcalJs, eventsByNodeIcal } from "../invitations/conformance/readers.fixtures";
import { faultsOf } from "../invitations/conformance/rfc5545.fixtures";
import { consultantFeed, feedUrl } from "./feed";

beforeEach(emptyDiaries);

async function feedOf(id: string, now = NOW): Promise<string> {
  const row = await db.consultant.findUniqueOrThrow({ where: { id } });
  return (await consultantFeed(new URL(feedUrl(row)).searchParams.get("token"), now)) ?? "";
}

async function isBooked(start: Date, name: string, now: Date): Promise<boolean> {
  return (await bookCall(samWants({ start, name, email: `${start.getTime()}@example.com` }), asking({ now }))).ok;
}

// Each has a call on both sides of a clock change, or of a year.
test.each([
  ["commas, semicolons, backslashes", "Taylor, Sam; Esq \\", "Raman, P; \\", "2027-03-25T10:00Z", "2027-03-30T09:00Z"],
  ["quotes, emoji, right to left", 'שם "S" 😀', '"Priya" רמן 😀', "2027-10-29T09:00Z", "2027-11-01T10:00Z"],
  ["120 letters", "é".repeat(120), "字".repeat(120), "2026-12-31T16:30Z", "2027-01-04T09:00Z"],
])("the calls of people named with %s are in the feed as both programs read it, and no fault", async (...row) => {
  const [, name, consultant, ...times] = row;
  const starts = times.map((time) => new Date(time));
  const now = new Date(starts[0]!.getTime() - 7 * 86_400_000);
  const priya = await newConsultant("Priya");
  await db.consultant.update({ where: { id: priya }, data: { name: consultant } });
  expect([await isBooked(starts[0]!, name, now), await isBooked(starts[1]!, name, now)]).toEqual([true, true]);

  const feed = await feedOf(priya, now);

  const calls = await db.call.findMany({ orderBy: { startsAt: "asc" }, select: { uid: true, endsAt: true } });
  const facts = calls.map((call, n) => ({
    ...call,
    method: "PUBLISH",
    sequence: 0,
    startsAt: starts[n],
    summary: `${name}: Strategy call`,
  }));
  expect(eventsByIcalJs(feed)).toMatchObject(facts);
  expect(eventsByNodeIcal(feed)).toMatchObject(facts);
  expect(faultsOf(feed)).toEqual([]);
});

test("a feed without a call is a calendar nonetheless, before the first and after the last", async () => {
  const priya = await newConsultant("Priya");
  const first = await feedOf(priya);
  const { token } = await samHasCall();
  await cancelCall(token, NOW);

  expect(await feedOf(priya)).toBe(first);
  expect(eventsByIcalJs(first)).toEqual([]);
  expect(eventsByNodeIcal(first)).toEqual([]);
  expect(faultsOf(first)).toEqual([]);
});
