import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { bookCall } from "../booking";
import {
  admin,
  asking,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { consultantFeed, feedUrl } from "../calendars/feed";
import { cancelCall } from "../cancelling";
import { callForStaff } from "../staff/calls";
import { moveByStaff } from "../staff/on-behalf";
import { recordOutcome } from "../staff/outcome";
import { freeSlots, nextFreeSlots } from "../free-times";
import { tokenFor } from "../invitations/links";
import { moveCall } from "../moving";
import { calendarFile, callByToken, callsOfCandidate, hosts, requestedSlots } from "../queries";

const on = (day: number, hour: number) => new Date(Date.UTC(2026, 11, day, hour));
const ade = { email: "ade@example.com" };
const sam: Candidate = { ...admin, kind: "candidate", email: "sam.taylor@example.com" };

beforeEach(emptyDiaries);

describe("a link from a mail", () => {
  test("may be followed again: it moves the one call once more, and never makes two", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    await moveCall(token, on(9, 11), NOW);
    await moveCall(token, on(10, 12), NOW);

    expect(await db.call.findMany()).toMatchObject([{ id, startsAt: on(10, 12), sequence: 2 }]);
    expect((await db.callEvent.findMany({ orderBy: { id: "asc" } })).map(({ from, to }) => [from, to])).toEqual([
      [null, TUESDAY_TEN],
      [TUESDAY_TEN, on(9, 11)],
      [on(9, 11), on(10, 12)],
    ]);
  });

  test("gives the old time back at once when the call moves", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();

    await moveCall(token, on(9, 11), NOW);

    expect(await bookCall(samWants(ade), asking())).toMatchObject({ ok: true, call: { start: TUESDAY_TEN } });
  });

  test("moves a call ten times in an hour, and then asks for a pause; the call stays where it is", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();
    const hours = Array.from({ length: 10 }, (_, n) => on(9 + (n % 2), 9 + Math.floor(n / 2)));
    for (const start of hours) expect(await moveCall(token, start, NOW)).toMatchObject({ ok: true });

    const eleventh = await moveCall(token, on(11, 10), NOW);

    expect(eleventh).toEqual({ ok: false, reason: "limited", retryAfterSeconds: 3600 });
    expect(await theCall(id)).toMatchObject({ startsAt: hours[9], sequence: 10 });
    expect(await moveCall(token, on(11, 10), new Date(NOW.getTime() + 3_600_000))).toMatchObject({ ok: true });
  });

  test.each([
    ["of another call of the same person", () => samHasCall({ start: on(9, 11) })],
    ["of somebody else's call", () => samHasCall({ ...ade, start: on(9, 11) })],
  ])("%s opens that call and not this one", async (_, another) => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const other = await another();

    await cancelCall(other.token, NOW);

    expect(await theCall(id)).toMatchObject({ status: "booked" });
    expect(await theCall(other.id)).toMatchObject({ status: "cancelled" });
  });

  test("stays good after the call, to say that it is over, and changes nothing any more", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    const nextYear = new Date("2027-12-08T10:00:00Z");

    expect(await callByToken(token)).toMatchObject({ call: { startsAt: TUESDAY_TEN } });
    expect(await cancelCall(token, nextYear)).toEqual({ ok: false, reason: "past" });
    expect(await moveCall(token, nextYear, nextYear)).toEqual({ ok: false, reason: "past" });
  });

  test("to a call that is off leads to booking anew, with a call and a link of its own", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();
    await cancelCall(token, NOW);

    const anew = await bookCall(samWants(), asking());

    expect(anew).toMatchObject({ ok: true, call: { start: TUESDAY_TEN } });
    expect(anew.ok && anew.call.id).not.toBe(id);
    expect(await theCall(id)).toMatchObject({ status: "cancelled" });
  });
});

test("looking changes nothing: not a row, whoever looks and however often", async () => {
  const priya = await newConsultant("Priya");
  const { id, token } = await samHasCall();
  const consultant = await db.consultant.findUniqueOrThrow({ where: { id: priya } });
  const theirs = tokenFor({ callId: id, as: "consultant", consultantId: priya });
  const day = "2026-12-08" as LocalDate;
  const everything = () =>
    Promise.all([
      db.call.findMany(),
      db.callEvent.findMany(),
      db.outboxMail.findMany(),
      db.rateCount.findMany(),
      db.auditEvent.findMany(),
      db.consultant.findMany(),
    ]);
  const before = await everything();

  await Promise.all([
    ...[token, theirs, "forged"].flatMap((link) => [callByToken(link), calendarFile(link, NOW)]),
    requestedSlots({ from: day, to: day, timeZone: "UTC", token }, NOW),
    freeSlots({ from: day, to: day, timeZone: "UTC" }, NOW),
    nextFreeSlots(3, NOW),
    hosts(),
    callsOfCandidate(sam, NOW),
    callForStaff(admin, id),
    consultantFeed(new URL(feedUrl(consultant)).searchParams.get("token"), NOW),
  ]);

  expect(await everything()).toEqual(before);
});

test("called off and moved at one moment, again and again: what calendars were told last is what holds", async () => {
  await newConsultant("Priya");
  const days = [7, 8, 9, 10];
  const calls = await Promise.all(days.map((day) => samHasCall({ start: on(day, 10), email: `v${day}@example.com` })));

  await Promise.all(
    calls.flatMap(({ token }, n) => [cancelCall(token, NOW), moveCall(token, on(days[n] ?? 7, 15), NOW)]),
  );

  const rows = await db.call.findMany({ select: { id: true, status: true, sequence: true } });
  const told = await db.$queryRaw<{ id: string; sequence: number; method: string }[]>`
    SELECT DISTINCT ON (k.id) k.id, substring(m.attachments::text FROM 'SEQUENCE:([0-9]+)')::int AS sequence,
      m.attachments->0->>'method' AS method
    FROM call k JOIN outbox_mail m ON m.to_address = k.email::text ORDER BY k.id, 2 DESC`;
  expect(rows.every(({ status }) => status === "cancelled")).toBe(true);
  expect(told.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    rows.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ id, sequence }) => ({ id, sequence, method: "CANCEL" })),
  );
});

test("a call that a colleague takes leaves the old calendar as it stood there, and comes into the new one as it is", async () => {
  await newConsultant("Priya");
  const tom = await newConsultant("Tom");
  const { id, token } = await samHasCall({ with: "priya" });
  const { uid } = await theCall(id);

  await moveByStaff(admin, id, { startsAt: on(8, 14), consultantId: tom }, NOW);

  const files = await db.outboxMail.findMany({ select: { toAddress: true, attachments: true } });
  const fileTo = (address: string) =>
    (files.find(({ toAddress }) => toAddress === address)?.attachments as unknown as Attachment[])[0]?.content ?? "";
  expect(fileTo("priya@agency.example")).toMatch(/METHOD:CANCEL[^]*DTSTART:20261208T100000Z/);
  expect(fileTo("tom@agency.example")).toMatch(/METHOD:REQUEST[^]*DTSTART:20261208T140000Z/);
  expect(fileTo("Sam.Taylor@example.com")).toMatch(/METHOD:REQUEST[^]*DTSTART:20261208T140000Z/);
  expect(files.map(({ toAddress }) => fileTo(toAddress)).every((file) => file.includes(`UID:${uid}`))).toBe(true);
  expect(await callByToken(token)).toMatchObject({ call: { host: { name: "Tom" } } });
});

test("whoever calls it off from a mail that was passed on: the one who booked hears of it, and can book again", async () => {
  await newConsultant("Priya");
  const { token } = await samHasCall({ topic: "first-job" });

  await cancelCall(token, NOW);

  expect(await mailsPosted()).toContainEqual({
    template: "call-cancelled",
    toAddress: "Sam.Taylor@example.com",
    method: "CANCEL",
    sequence: "1",
  });
  expect((await db.outboxMail.findFirstOrThrow({ where: { template: "call-cancelled" } })).text).toContain(
    "http://localhost:3000/strategy-call?topic=first-job",
  );
});

test("what became of a call may be mended within a week, and both words stay on record", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();
  const day = (n: number) => new Date(TUESDAY_TEN.getTime() + n * 86_400_000);

  expect(await recordOutcome(admin, id, { outcome: "missed-by-visitor" }, day(1))).toMatchObject({ ok: true });
  expect(await recordOutcome(admin, id, { outcome: "held" }, day(7))).toMatchObject({ ok: true });

  expect((await callForStaff(admin, id))?.history.map(({ act }) => act)).toEqual([
    "booked",
    "missed-by-visitor",
    "held",
  ]);
  const record = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
  expect(record.map(({ action }) => action)).toEqual(expect.arrayContaining(["missed-by-visitor", "held"]));
});
