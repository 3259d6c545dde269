import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "./booking";
import { cancelCall } from "./cancelling";
import { tokenFor } from "./invitations/links";
import { moveCall } from "./moving";
import { asking, emptyDiaries, mailsPosted, newConsultant, NOW, samHasCall, samWants, theCall } from "./calls.fixtures";

const FOUR = new Date("2026-12-08T16:00:00Z");
const AFTER = new Date("2026-12-08T10:00:00Z");

beforeEach(emptyDiaries);

describe("cancelling a call", () => {
  test("takes it out of both calendars and frees the time for somebody else", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await cancelCall(token, NOW)).toMatchObject({ ok: true, wasCancelled: false });

    expect(await theCall(id)).toMatchObject({ status: "cancelled", cancelledAt: NOW, sequence: 1 });
    expect(await mailsPosted()).toEqual([
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
