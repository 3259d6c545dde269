import { beforeEach, describe, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/auth/viewer";
import type { LocalDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { bookCall } from "./booking";
import { asking, emptyDiaries, newConsultant, NOW, samWants, TUESDAY_TEN } from "./calls.fixtures";
import { cancelCall } from "./cancelling";
import { tokenFor } from "./invitations/links";
import { moveCall } from "./moving";
import { calendarFile, callByToken, callsOfCandidate, requestedSlots } from "./queries";
import { callForStaff, callsForStaff, cancelByStaff } from "./staff";

const FOUR = new Date("2026-12-08T16:00:00Z");
const AFTER = new Date("2026-12-08T10:00:00Z");

beforeEach(emptyDiaries);

/** Sam has a call; the mails of its booking are out of the way. */
async function samHasCall(given: Parameters<typeof samWants>[0] = {}) {
  const booking = await bookCall(samWants(given), asking());
  if (!booking.ok) throw new Error(booking.reason);
  await db.outboxMail.deleteMany();
  return { id: booking.call.id, token: new URL(booking.call.manageUrl).searchParams.get("token") ?? "" };
}

const theCall = (id: string) => db.call.findUniqueOrThrow({ where: { id } });

async function mails() {
  const rows = await db.outboxMail.findMany({ orderBy: [{ template: "asc" }, { toAddress: "asc" }] });
  return rows.map(({ template, toAddress, attachments }) => {
    const [file] = attachments as unknown as Attachment[];
    return { template, toAddress, method: file?.method, sequence: /SEQUENCE:(\d+)/.exec(file?.content ?? "")?.[1] };
  });
}

describe("moving a call", () => {
  test("keeps the row, its calendar identity and its consultant, and tells both", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    const before = await theCall(id);

    expect(await moveCall(token, FOUR, NOW)).toMatchObject({
      ok: true,
      call: { id, start: FOUR, host: { name: "Tom" } },
    });

    const after = await theCall(id);
    expect(after).toMatchObject({
      uid: before.uid,
      consultantId: before.consultantId,
      startsAt: FOUR,
      sequence: 1,
      version: 2,
    });
    expect(await mails()).toEqual([
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "tom@agency.example", method: "REQUEST", sequence: "1" },
    ]);
    expect(await db.callEvent.findMany({ where: { act: "moved" } })).toMatchObject([
      { from: TUESDAY_TEN, to: FOUR, actor: "visitor" },
    ]);
  });

  test("goes to a colleague when its consultant is busy then, says so, and leaves the old calendar", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    await bookCall(samWants({ start: FOUR, with: "tom", email: "ade@example.com" }), asking());
    await db.outboxMail.deleteMany();

    expect(await moveCall(token, FOUR, NOW)).toMatchObject({ ok: true, call: { id, host: { name: "Priya" } } });

    expect(await mails()).toEqual([
      { template: "call-cancelled-for-consultant", toAddress: "tom@agency.example", method: "CANCEL", sequence: "1" },
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "priya@agency.example", method: "REQUEST", sequence: "1" },
    ]);
    const toSam = await db.outboxMail.findFirstOrThrow({ where: { template: "call-moved" } });
    expect(toSam.text).toContain("Tom is not free then, so Priya takes it.");
  });

  test("to a time that overlaps its own old one is no clash", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await moveCall(token, new Date("2026-12-08T10:30:00Z"), NOW)).toMatchObject({ ok: true, call: { id } });
  });

  test("to the time it has changes nothing and writes to nobody", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await moveCall(token, TUESDAY_TEN, NOW)).toMatchObject({ ok: true });
    expect(await theCall(id)).toMatchObject({ sequence: 0 });
    expect(await mails()).toEqual([]);
  });

  test("to a time that has gone leaves it where it was, with three others to choose from", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();
    await bookCall(samWants({ start: FOUR, email: "ade@example.com" }), asking());

    const move = await moveCall(token, FOUR, NOW);

    expect(move).toMatchObject({ ok: false, reason: "slot-taken" });
    expect(move).toHaveProperty("alternatives.length", 3);
    expect(await theCall(id)).toMatchObject({ startsAt: TUESDAY_TEN, sequence: 0, status: "booked" });
  });

  test("is refused for a time nobody offers, for one of the visitor's own other calls, and once it is cancelled", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { token } = await samHasCall();
    await bookCall(samWants({ start: FOUR }), asking());

    expect(await moveCall(token, new Date("2026-12-08T03:00:00Z"), NOW)).toMatchObject({ reason: "not-offered" });
    expect(await moveCall(token, FOUR, NOW)).toMatchObject({ reason: "visitor-busy" });
    await cancelCall(token, NOW);
    expect(await moveCall(token, new Date("2026-12-09T10:00:00Z"), NOW)).toMatchObject({ reason: "cancelled" });
  });

  test("twenty who move to one time of four consultants: four arrive, sixteen stay, and nobody meets a deadlock", async () => {
    for (const name of ["Priya", "Tom", "Ana", "Ben"]) await newConsultant(name);
    const starts = [9, 10, 11, 13, 14].map((hour) => new Date(Date.UTC(2026, 11, 9, hour)));
    const tokens: string[] = [];
    for (let n = 0; n < 20; n++) {
      const { token } = await samHasCall({ start: starts[n % 5], email: `visitor${n}@example.com` });
      tokens.push(token);
    }

    const moves = await Promise.all(tokens.map((token) => moveCall(token, new Date("2026-12-09T16:00:00Z"), NOW)));

    expect(moves.filter(({ ok }) => ok)).toHaveLength(4);
    expect(moves.filter((move) => !move.ok && move.reason === "slot-taken")).toHaveLength(16);
    const held = await db.call.groupBy({ by: ["consultantId", "startsAt"], where: { status: "booked" }, _count: true });
    expect(held.every(({ _count }) => _count === 1)).toBe(true);
    expect(await db.call.count({ where: { status: "booked" } })).toBe(20);
  });

  test("what is listed for a call being moved can be had, its own time and that of its neighbours included", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    const day = "2026-12-08" as LocalDate;

    const listed = await requestedSlots({ from: day, to: day, timeZone: "Europe/London", token }, NOW);
    const times = listed.ok ? listed.slots.map(({ start }) => start.toISOString().slice(11, 16)) : [];

    expect(times).toHaveLength(16);
    expect(times).toEqual(expect.arrayContaining(["09:30", "10:00", "10:30"]));
  });
});

describe("cancelling a call", () => {
  test("takes it out of both calendars and frees the time for somebody else", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await cancelCall(token, NOW)).toMatchObject({ ok: true, wasCancelled: false });

    expect(await theCall(id)).toMatchObject({ status: "cancelled", cancelledAt: NOW, sequence: 1 });
    expect(await mails()).toEqual([
      { template: "call-cancelled", toAddress: "Sam.Taylor@example.com", method: "CANCEL", sequence: "1" },
      { template: "call-cancelled-for-consultant", toAddress: "priya@agency.example", method: "CANCEL", sequence: "1" },
    ]);
    expect(await bookCall(samWants({ email: "ade@example.com" }), asking())).toMatchObject({ ok: true });
  });

  test("twice is fine: one cancellation, one set of mails", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();

    const both = await Promise.all([cancelCall(token, NOW), cancelCall(token, NOW)]);

    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await cancelCall(token, NOW)).toMatchObject({ ok: true, wasCancelled: true });
    expect(await db.outboxMail.count()).toBe(2);
  });

  test("and moving at the same moment: one comes first, and the call ends cancelled either way", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    await Promise.all([cancelCall(token, NOW), moveCall(token, FOUR, NOW)]);

    expect(await theCall(id)).toMatchObject({ status: "cancelled" });
  });

  test("by the consultant says sorry and offers the three nearest times", async () => {
    const consultantId = await newConsultant("Priya");
    const { id } = await samHasCall({ topic: "first-job" });

    await cancelCall(tokenFor({ callId: id, as: "consultant", consultantId }), NOW);

    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "call-cancelled" } });
    expect(mail.text).toContain("We are sorry: Priya cannot make it.");
    expect(mail.text.match(/strategy-call\?topic=first-job&start=2026-12-08T/g)).toHaveLength(3);
    expect(mail.text).not.toContain("start=2026-12-08T10%3A00");
  });

  test("and moving are over once it has begun", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();

    expect(await cancelCall(token, AFTER)).toEqual({ ok: false, reason: "past" });
    expect(await moveCall(token, FOUR, AFTER)).toEqual({ ok: false, reason: "past" });
  });
});

describe("the links", () => {
  test("show the call to the two who are in it, and to nobody with a link they made up", async () => {
    const consultantId = await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await callByToken(token)).toMatchObject({ as: "visitor", call: { id, host: { name: "Priya" } } });
    expect(await callByToken(tokenFor({ callId: id, as: "consultant", consultantId }))).toMatchObject({
      as: "consultant",
    });
    const forged = [undefined, "", "x.y", `${token}x`, token.replace(/^./, (c) => (c === "A" ? "B" : "A"))];
    expect(await Promise.all(forged.map((link) => callByToken(link)))).toEqual(Array(5).fill(null));
    expect(await moveCall(`${token}x`, FOUR, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await cancelCall(`${token}x`, NOW)).toEqual({ ok: false, reason: "unknown" });
  });

  test("of a consultant end when a colleague takes the call", async () => {
    await newConsultant("Priya");
    const tom = await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    await bookCall(samWants({ start: FOUR, with: "tom", email: "ade@example.com" }), asking());
    await moveCall(token, FOUR, NOW);

    expect(await callByToken(tokenFor({ callId: id, as: "consultant", consultantId: tom }))).toBeNull();
    expect(await cancelCall(tokenFor({ callId: id, as: "consultant", consultantId: tom }), NOW)).toMatchObject({
      ok: false,
    });
  });

  test("give the calendar file as the call stands, cancelled included", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    expect((await calendarFile(token, NOW))?.content).toContain("METHOD:REQUEST");

    await cancelCall(token, NOW);

    expect(await calendarFile(token, NOW)).toMatchObject({
      method: "CANCEL",
      content: expect.stringContaining("SEQUENCE:1"),
    });
    expect(await calendarFile("forged", NOW)).toBeNull();
  });
});

describe("staff", () => {
  const staff = (role: StaffRole): Viewer => ({
    kind: "staff",
    role,
    personId: "11111111-1111-4111-8111-111111111111",
    email: "r@example.com",
    name: "R",
  });

  test("who may read calls see those of a span of time; editors, candidates and strangers see none", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    await samHasCall({ start: FOUR });
    const morning = { from: new Date("2026-12-08T00:00:00Z"), until: new Date("2026-12-08T12:00:00Z") };

    expect(await callsForStaff(staff("viewer"), morning, 1)).toMatchObject({
      total: 1,
      items: [{ id, name: "Sam Taylor" }],
    });
    expect(await callForStaff(staff("recruiter"), id)).toMatchObject({ id, history: [{ act: "booked" }] });
    expect(await callsForStaff(staff("editor"), morning, 1)).toBeNull();
    expect(await callForStaff({ kind: "visitor" }, id)).toBeNull();
  });

  test("who may change calls call one off, and it is on record; others find nothing", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect(await cancelByStaff(staff("viewer"), id, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await cancelByStaff(staff("recruiter"), id, NOW)).toMatchObject({ ok: true, wasCancelled: false });

    expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: "cancel", subject: "call" },
    ]);
    expect(await callsForStaff(staff("admin"), {}, 1)).toMatchObject({ total: 0 });
    expect(await callsForStaff(staff("admin"), { cancelledToo: true }, 1)).toMatchObject({ total: 1 });
  });
});

test("a candidate sees the calls booked with their address, however it was typed", async () => {
  await newConsultant("Priya");
  await samHasCall();
  const sam = { kind: "candidate" as const, personId: "x", email: "sam.taylor@EXAMPLE.com", name: "Sam" };

  expect(await callsOfCandidate(sam, NOW)).toMatchObject({ next: [{ startsAt: TUESDAY_TEN }], past: [] });
  expect(await callsOfCandidate(sam, FOUR)).toMatchObject({ next: [], past: [{ startsAt: TUESDAY_TEN }] });
  expect(await callsOfCandidate({ ...sam, email: "ade@example.com" }, NOW)).toEqual({ next: [], past: [] });
});
