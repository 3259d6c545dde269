import { beforeEach, describe, expect, test } from "vitest";
import { apply } from "@/lib/applications/applying/applying";
import { aCandidate, applying, cvNamed, details, now, oneOpenJob } from "@/lib/applications/applying/applying.fixtures";
import { alertsOf } from "@/lib/alerts/managing";
import { subscribed } from "@/lib/alerts/alerts.fixtures";
import { ownApplication, ownApplications, ownCv } from "@/lib/applications/queries";
import { happeningsWith } from "@/lib/applications/staff/history";
import { moveApplication } from "@/lib/applications/staff/moving";
import { applicationsOf } from "@/lib/applications/staff/of-candidate";
import type { Candidate } from "@/lib/access/viewer";
import { startSession } from "@/lib/auth/sessions";
import { newConsultant, samWants } from "@/lib/calls/calls.fixtures";
import { bookCall } from "@/lib/calls/booking";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { aColleague } from "@/tests/support/clients";
import { askForEmailChange, confirmEmailChange, emailChangeOf, emailUndoOf, undoEmailChange } from "./email-change";
import { savedJobs } from "./saved-list";
import { whatIsSeen } from "./seen";
import { emptied } from "@/tests/support/emptied";

const NEW = "sam@home.example";
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let sam: Candidate;

beforeEach(async () => {
  await oneOpenJob();
  await emptied("subscriber", "consent_event", "consultant");
  sam = await aCandidate("sam@uni.example");
});

async function tokenOf(template: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({ where: { template }, orderBy: { createdAt: "desc" } });
  return /token=([\w-]+)/.exec(mail.text)?.[1] ?? "";
}
const mails = async () =>
  (await db.outboxMail.findMany({ orderBy: { createdAt: "asc" } })).map(({ template, toAddress }) => [
    template,
    toAddress,
  ]);
const at = (time: string) => new Date(`2026-12-08T${time}:00Z`);
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
async function callAt(time: string, email: string) {
  const booking = await bookCall(samWants({ start: at(time), email }), { network: "campus", now });
  if (!booking.ok) throw new Error(booking.reason);
  return booking.call;
}
const emailNow = async () => (await db.person.findUniqueOrThrow({ where: { id: sam.personId } })).email;
const moved = async () => {
  await askForEmailChange(sam, NEW, now);
  expect(await confirmEmailChange(await tokenOf("email-change-confirm"), now)).toBe(true);
};

describe("another address for an account", () => {
  test("counts once the new mailbox has proved it, and the old one is told", async () => {
    expect(await askForEmailChange(sam, NEW, now)).toEqual({ ok: true });
    expect(await emailNow()).toBe("sam@uni.example");
    const token = await tokenOf("email-change-confirm");
    expect(await emailChangeOf(token, now)).toEqual({ newEmail: NEW });

    expect(await confirmEmailChange(token, now)).toBe(true);

    expect(await emailNow()).toBe(NEW);
    expect(await mails()).toEqual([
      ["email-change-confirm", NEW],
      ["email-changed", "sam@uni.example"],
    ]);
  });

  test("by a link that is forged is none; by one that is spent or old it is over, and said so", async () => {
    await askForEmailChange(sam, NEW, now);
    const token = await tokenOf("email-change-confirm");
    expect(await emailChangeOf("forged", now)).toBeNull();
    expect(await emailChangeOf(token, later(25))).toBe("over");

    await confirmEmailChange(token, now);

    const undo = await tokenOf("email-changed");
    expect(await emailChangeOf(token, now)).toBe("over");
    expect(await emailUndoOf("forged", now)).toBeNull();
    expect(await emailUndoOf(undo, later(71))).toEqual({ oldEmail: "sam@uni.example" });
    expect(await emailUndoOf(undo, later(73))).toBe("over");
  });

  test("is proved once: of ten presses at once one counts, and none after a day", async () => {
    await askForEmailChange(sam, NEW, now);
    const token = await tokenOf("email-change-confirm");
    expect(await confirmEmailChange(token, later(25))).toBe(false);

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirmEmailChange(token, now)));

    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await confirmEmailChange("forged", now)).toBe(false);
  });

  test("takes applications, alerts and calls along", async () => {
    const own = { ...details, email: sam.email };
    await apply(applying({ details: own, cv: cvNamed("cv.pdf") }), now);
    const alert = await subscribed(sam.email, now);
    await newConsultant("Priya");
    await callAt("10:00", sam.email);
    await moved();

    const asNow = { ...sam, email: NEW };
    expect(await ownApplications(asNow, now)).toHaveLength(1);
    expect(await alertsOf(NEW, now)).toMatchObject({ alerts: [{ id: alert }] });
    expect(await alertsOf(sam.email, now)).toBeNull();
    expect(await db.call.findFirst()).toMatchObject({ email: NEW });
  });

  test("leaves a call where it is while another under the new address overlaps it, and says so there", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const stays = await callAt("10:00", sam.email);
    const other = await callAt("10:00", NEW);
    const goes = await callAt("14:00", sam.email);
    await db.outboxMail.deleteMany();
    await moved();

    const addresses = await db.call.findMany({ orderBy: { createdAt: "asc" }, select: { id: true, email: true } });
    expect(Object.fromEntries(addresses.map(({ id, email }) => [id, email]))).toEqual({
      [stays.id]: sam.email,
      [other.id]: NEW,
      [goes.id]: NEW,
    });
    expect(await mails()).toEqual([
      ["email-change-confirm", NEW],
      ["call-stays", NEW],
      ["email-changed", "sam@uni.example"],
    ]);
    const told = await db.outboxMail.findFirstOrThrow({ where: { template: "call-stays" } });
    expect(told.text).toContain(stays.manageUrl);
  });

  test("takes a call along that was called off, and says nothing of one that is over", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const off = await callAt("10:00", sam.email);
    await db.call.update({ where: { id: off.id }, data: { status: "cancelled", cancelledAt: now, sequence: 1 } });
    await callAt("10:00", NEW);
    const over = await callAt("14:00", sam.email);
    await callAt("14:00", NEW);
    await askForEmailChange(sam, NEW, daysOn(20));
    expect(await confirmEmailChange(await tokenOf("email-change-confirm"), daysOn(20))).toBe(true);

    expect(await db.call.findUnique({ where: { id: off.id } })).toMatchObject({ email: NEW });
    expect(await db.call.findUnique({ where: { id: over.id } })).toMatchObject({ email: sam.email });
    expect(await db.outboxMail.count({ where: { template: "call-stays" } })).toBe(0);
  });

  test("and a booking under it at the same moment wait for each other: neither fails", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    await callAt("10:00", sam.email);
    await askForEmailChange(sam, NEW, now);
    const token = await tokenOf("email-change-confirm");

    const [confirmed, booking] = await Promise.all([
      confirmEmailChange(token, now),
      bookCall(samWants({ start: at("10:00"), email: NEW }), { network: "campus", now }),
    ]);

    expect(confirmed).toBe(true);
    expect(booking.ok || booking.reason).toSatisfy((outcome) => outcome === true || outcome === "visitor-busy");
  });

  test("leaves an application where another for the same job is, still its candidate's and not of whoever has the address next", async () => {
    await apply(applying({ details: { ...details, email: sam.email }, viewer: sam, cv: cvNamed("own.pdf") }), now);
    await apply(applying({ details: { ...details, email: NEW }, cv: cvNamed("other.pdf") }), now);
    await moved();
    const next = await aCandidate("sam@uni.example");

    expect(await ownApplications({ ...sam, email: NEW }, now)).toHaveLength(2);
    expect(await ownApplications(next, now)).toEqual([]);
  });

  test("that has an account is never said to: the answer is the same, and only its owner reads why", async () => {
    await aCandidate("ade@example.com");
    expect(await askForEmailChange(sam, "Ade@example.com", now)).toEqual({ ok: true });

    expect(await mails()).toEqual([["email-change-taken", "Ade@example.com"]]);
    expect(await db.emailChange.count()).toBe(0);
  });

  test("that somebody signs up with in the meantime stays theirs", async () => {
    await askForEmailChange(sam, NEW, now);
    await aCandidate(NEW);

    expect(await confirmEmailChange(await tokenOf("email-change-confirm"), now)).toBe(false);
    expect(await emailNow()).toBe("sam@uni.example");
  });

  test("is taken back by the old mailbox for three days: every browser is signed out, passkeys made since are gone", async () => {
    await moved();
    const undo = await tokenOf("email-changed");
    await startSession(db, sam.personId, later(1));
    const key = { id: "key", publicKey: Buffer.from("k"), counter: 0n, name: "Mallory’s" };
    await db.candidatePasskey.create({ data: { ...key, candidateId: sam.personId, createdAt: later(1) } });

    expect(await undoEmailChange(undo, later(73))).toBe(false);
    expect(await undoEmailChange(undo, later(71))).toBe(true);

    expect(await emailNow()).toBe("sam@uni.example");
    expect(await db.session.count()).toBe(0);
    expect(await db.candidatePasskey.count()).toBe(0);
    expect(await undoEmailChange(undo, later(71))).toBe(false);
  });

  test("is not for staff, nor for the address they have, nor six times a day", async () => {
    const ada = await aColleague("recruiter", "Ada");
    await db.candidate.create({ data: { personId: ada.personId } });
    expect(await askForEmailChange(ada, NEW, now)).toEqual({ ok: false, reason: "staff" });
    expect(await askForEmailChange(sam, "SAM@uni.example", now)).toEqual({ ok: false, reason: "same" });
    for (let n = 0; n < 5; n++) await askForEmailChange(sam, `n${n}@home.example`, now);
    expect(await askForEmailChange(sam, "n6@home.example", now)).toMatchObject({ reason: "limited" });
  });

  test("keeps applications from whoever has the former one next, also where one under each is for the same job", async () => {
    const own = { ...details, email: sam.email, message: "Sam's letter" };
    await apply(applying({ details: own, cv: cvNamed("own.pdf"), viewer: sam }), now);
    await apply(applying({ details: { ...details, email: NEW } }), now);
    const first = await db.application.findFirstOrThrow({ where: { candidateId: sam.personId } });
    await db.savedJob.create({ data: { candidateId: sam.personId, jobId: first.jobId } });
    await moved();
    const bob = await aCandidate(sam.email);
    await db.savedJob.create({ data: { candidateId: bob.personId, jobId: first.jobId } });
    const asNow = { ...sam, email: NEW };

    expect(await ownApplications(asNow, now)).toHaveLength(2);
    expect(await ownApplications(bob, now)).toEqual([]);
    expect(await ownApplication(bob, first.id, now)).toBeNull();
    expect(await ownCv(bob, first.id)).toBeNull();
    expect(await whatIsSeen(bob, now)).toMatchObject({ looks: [], shown: [] });
    expect(await savedJobs(bob, now)).toMatchObject([{ hasApplied: false }]);
    expect(await savedJobs(asNow, now)).toMatchObject([{ hasApplied: true }]);
    const ada = await aColleague("recruiter", "Ada");
    expect(await applicationsOf(ada, { id: bob.personId, email: bob.email })).toEqual([]);
    expect(await happeningsWith(ada, { id: bob.personId, email: bob.email })).toEqual([]);
  });

  test("brings letters about an application that keeps the former one to the account's own", async () => {
    const own = { ...details, email: sam.email };
    await apply(applying({ details: own }), now);
    await apply(applying({ details: { ...details, email: NEW } }), now);
    const first = await db.application.findFirstOrThrow({ where: { email: sam.email } });
    await moved();
    await db.outboxMail.deleteMany();
    const ada = await aColleague("recruiter", "Ada");

    await moveApplication(ada, first.id, { to: "rejected", version: 1, words: "They filled it." }, now);

    expect(await db.application.findUnique({ where: { id: first.id } })).toMatchObject({ candidateId: sam.personId });
    expect(await mails()).toEqual([["application-answer", NEW]]);
  });

  test("is erased with all that lies under the former one, and exported with it", async () => {
    await db.consentEvent.create({
      data: {
        address: sam.email,
        purpose: "marketing",
        act: "given",
        wording: "canary words",
        source: "account",
        at: now,
      },
    });
    await db.contactMessage.create({ data: { name: "Sam", email: sam.email, message: "canary message" } });
    await moved();

    expect(JSON.stringify(await exportFor(NEW, now))).toMatch(
      /canary words.*canary message|canary message.*canary words/,
    );
    await eraseFor(NEW, now);

    expect(await db.contactMessage.count()).toBe(0);
    expect(await db.consentEvent.count({ where: { address: "sam@uni.example" } })).toBe(0);
    expect(await db.outboxMail.count({ where: { toAddress: "sam@uni.example" } })).toBe(0);
  });
});
