import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "./booking";
import { cancelCall } from "./cancelling";
import { asking, emptyDiaries, newConsultant, NOW, samWants, TUESDAY_TEN } from "./calls.fixtures";
import { freeSlots } from "./free-times";

const later = (minutes: number) => new Date(TUESDAY_TEN.getTime() + minutes * 60_000);
const bookedCalls = () => db.call.findMany({ where: { status: "booked" }, orderBy: { startsAt: "asc" } });

beforeEach(emptyDiaries);

describe("booking", () => {
  test("gives the visitor a call, mail with an invitation to both, and a line of history", async () => {
    await newConsultant("Priya");

    const booking = await bookCall(samWants({ topic: "interview-nerves", note: "Two finals next week" }), asking());

    expect(booking).toMatchObject({
      ok: true,
      isReplay: false,
      call: { start: TUESDAY_TEN, end: later(30), host: { name: "Priya" } },
    });
    const mails = await db.outboxMail.findMany({ orderBy: { template: "asc" } });
    expect(mails.map(({ template, toAddress, subject }) => [template, toAddress, subject])).toEqual([
      ["call-booked", "Sam.Taylor@example.com", "Your strategy call: Tuesday 8 December, 10:00 (UK time)"],
      [
        "call-booked-for-consultant",
        "priya@agency.example",
        "New call: Tuesday 8 December, 10:00 (UK time), Sam Taylor",
      ],
    ]);
    expect(mails.map(({ attachments }) => attachments)).toEqual([
      [expect.objectContaining({ method: "REQUEST", content: expect.stringContaining("SEQUENCE:0") })],
      [expect.objectContaining({ method: "REQUEST", content: expect.stringContaining("DTSTART:20261208T100000Z") })],
    ]);
    expect(await db.callEvent.findMany()).toMatchObject([{ act: "booked", actor: "visitor", to: TUESDAY_TEN }]);
  });

  test("tells the note to the consultant and to nobody's calendar", async () => {
    await newConsultant("Priya");

    await bookCall(samWants({ note: "I was made redundant", phone: "07700 900123" }), asking());

    const [toVisitor, toConsultant] = await db.outboxMail.findMany({ orderBy: { template: "asc" } });
    expect(toConsultant?.text).toContain("I was made redundant");
    expect(toVisitor?.text).not.toContain("redundant");
    expect(JSON.stringify([toVisitor?.attachments, toConsultant?.attachments])).not.toMatch(/redundant|07700/);
  });

  test("says the time in UK words, and in the visitor's own where that differs", async () => {
    await newConsultant("Priya");

    await bookCall(samWants({ timeZone: "Asia/Kolkata" }), asking());

    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "call-booked" } });
    expect(mail.text).toContain("When: Tuesday 8 December 2026, 10:00 (UK time)");
    expect(mail.text).toContain("Where you are: Tuesday 8 December 2026, 15:30 (Kolkata time)");
  });

  test("takes the time off the list of whoever was booked", async () => {
    await newConsultant("Priya");
    const day = { from: "2026-12-08", to: "2026-12-08", timeZone: "Europe/London" } as Parameters<typeof freeSlots>[0];

    await bookCall(samWants(), asking());

    const starts = (await freeSlots(day, NOW)).map(({ start }) => start.toISOString().slice(11, 16));
    expect(starts).not.toContain("10:00");
    expect(starts).not.toContain("09:30"); // its buffer of ten minutes would reach into the call
    expect(starts).not.toContain("10:30");
    expect(starts).toContain("11:00");
  });
});

describe("a no", () => {
  test("for a time that has gone comes with the three nearest free times", async () => {
    await newConsultant("Priya");
    await bookCall(samWants(), asking());

    const second = await bookCall(samWants({ email: "ade@example.com" }), asking());

    expect(second).toMatchObject({ ok: false, reason: "slot-taken" });
    expect(second).toHaveProperty("alternatives", [
      { start: later(-60), end: later(-30) },
      { start: later(60), end: later(90) },
      { start: later(90), end: later(120) },
    ]);
    expect(await db.outboxMail.count()).toBe(2);
  });

  test("for somebody who has a call then already, whoever it is with and however they spell the address", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    await bookCall(samWants(), asking());

    const second = await bookCall(samWants({ email: "SAM.taylor@EXAMPLE.com" }), asking());

    expect(second).toMatchObject({ ok: false, reason: "visitor-busy" });
    expect(second).not.toHaveProperty(
      "alternatives",
      expect.arrayContaining([expect.objectContaining({ start: TUESDAY_TEN })]),
    );
    expect(await bookedCalls()).toHaveLength(1);
  });

  test.each([
    ["seven minutes past", new Date("2026-12-08T10:07:00Z")],
    ["in the night", new Date("2026-12-08T03:00:00Z")],
    ["last year", new Date("2025-12-09T10:00:00Z")],
    ["within the notice of four hours", new Date("2026-11-24T12:30:00Z")],
    ["after the horizon of 28 days", new Date("2026-12-23T10:00:00Z")],
    ["on Christmas Day", new Date("2026-12-25T10:00:00Z")],
  ])("for a time that was never offered: %s", async (_, start) => {
    await newConsultant("Priya");

    expect(await bookCall(samWants({ start }), asking())).toMatchObject({ ok: false, reason: "not-offered" });
    expect(await db.call.count()).toBe(0);
  });

  test("for a consultant nobody knows, one who pauses and one who has left", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    await db.consultant.updateMany({ where: { slug: "priya" }, data: { pausedAt: NOW } });
    await db.staff.updateMany({ where: { consultant: { slug: "tom" } }, data: { leftAt: NOW } });

    const outcomes = await Promise.all(
      ["priya", "tom", "nobody"].map((slug) => bookCall(samWants({ with: slug }), asking())),
    );

    expect(outcomes.map((outcome) => outcome.ok || outcome.reason)).toEqual(Array(3).fill("unknown-consultant"));
  });

  const mornings = Array.from({ length: 16 }, (_, n) => new Date(Date.UTC(2026, 11, 1 + n, 10))).filter(
    (day) => day.getUTCDay() % 6,
  );

  test("for an address that has five calls to come, and yes again when one of them is over or off", async () => {
    await newConsultant("Priya");
    const [next] = mornings.slice(5);
    for (const start of mornings.slice(0, 5))
      expect(await bookCall(samWants({ start }), asking())).toMatchObject({ ok: true });

    expect(await bookCall(samWants({ start: next }), asking())).toEqual({
      ok: false,
      reason: "limited",
      isFull: true,
      // Until the first of them begins.
      retryAfterSeconds: ((mornings[0]?.getTime() ?? 0) - NOW.getTime()) / 1000,
    });
    expect(await bookCall(samWants({ start: next, email: "ade@example.com" }), asking())).toMatchObject({ ok: true });
    const over = new Date("2026-12-01T11:00:00Z");
    expect(await bookCall(samWants({ start: mornings[6] }), asking({ now: over }))).toMatchObject({ ok: true });
  });

  test("for a mailbox with five calls to come, whatever tags stand behind its name, also when all are asked for at once", async () => {
    await newConsultant("Priya");
    const wanted = mornings.slice(0, 9).map((start, n) => samWants({ start, email: `Sam+${n}@example.com` }));

    const bookings = await Promise.all(wanted.map((want) => bookCall(want, asking())));

    expect(bookings.filter(({ ok }) => ok)).toHaveLength(5);
    const dotted = samWants({ start: mornings[9], email: "s.am+x@example.com" });
    expect(await bookCall(dotted, asking())).toMatchObject({ ok: true });
  });

  test("for an address that has been given ten calls in a day, whatever became of them", async () => {
    await newConsultant("Priya");
    for (const start of mornings.slice(0, 10)) {
      const booking = await bookCall(samWants({ start }), asking());
      if (!booking.ok) throw new Error(booking.reason);
      await cancelCall(new URL(booking.call.manageUrl).searchParams.get("token") ?? "", NOW);
    }

    expect(await bookCall(samWants({ start: mornings[10] }), asking())).toMatchObject({ ok: false, reason: "limited" });
  });
});

describe("who takes the call", () => {
  test("the one asked for, and nobody else when that one is busy", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    await bookCall(samWants({ with: "tom" }), asking());

    const second = await bookCall(samWants({ with: "tom", email: "ade@example.com" }), asking());

    expect(second).toMatchObject({ ok: false, reason: "slot-taken" });
  });

  test("one who takes the topic", async () => {
    await newConsultant("Priya", { topics: ["first-job"] });
    await newConsultant("Tom", { topics: ["employer-enquiry"] });

    const bookings = [
      await bookCall(samWants({ topic: "employer-enquiry" }), asking()),
      await bookCall(samWants({ topic: "employer-enquiry", email: "ade@example.com" }), asking()),
    ];

    expect(bookings).toMatchObject([
      { ok: true, call: { host: { name: "Tom" } } },
      { ok: false, reason: "slot-taken" },
    ]);
  });

  test("the two of them by turns", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const hosts: string[] = [];
    for (let n = 0; n < 6; n++) {
      const booking = await bookCall(
        samWants({ start: later(60 * n - 60), email: `visitor${n}@example.com` }),
        asking({ now: new Date(NOW.getTime() + n) }),
      );
      hosts.push(booking.ok ? booking.call.host.name : booking.reason);
    }

    expect(hosts.filter((name) => name === "Priya")).toHaveLength(3);
    expect(hosts.filter((name) => name === "Tom")).toHaveLength(3);
  });

  test("the one the visitor has spoken to before, out of turn", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    await bookCall(samWants({ with: "tom" }), asking());

    const second = await bookCall(samWants({ start: later(120) }), asking());

    expect(second).toMatchObject({ ok: true, call: { host: { name: "Tom" } } });
  });
});
