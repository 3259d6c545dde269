import { beforeEach, expect, test } from "vitest";
import { VISITOR } from "@/lib/auth/viewer";
import { apply } from "@/lib/applications/applying";
import { signUp } from "@/lib/candidates/sign-up";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/jobs";
import { housekeeping } from "./retention";

const now = new Date("2026-11-25T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const from = { network: "campus" };

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE person, application, stored_file, job, outbox_mail, rate_count, contact_message, audit_event, consent_event CASCADE`;
});

test("an account that nobody confirmed goes after a week; one that was confirmed stays", async () => {
  await signUp({ email: "sam@example.com", name: "Sam" }, from, now);
  await signUp({ email: "ade@example.com", name: "Ade" }, from, now);
  await db.person.update({ where: { email: "ade@example.com" }, data: { verifiedAt: now } });

  await housekeeping(days(6));
  expect(await db.person.count()).toBe(2);
  await housekeeping(days(8));

  expect(await db.person.findMany({ select: { name: true } })).toEqual([{ name: "Ade" }]);
});

test("a mail with a sign-in link goes a day after it was sent, and never before", async () => {
  await signUp({ email: "sam@example.com", name: "Sam" }, from, now);
  await db.outboxMail.updateMany({ data: { createdAt: now } });

  await housekeeping(days(2));
  expect(await db.outboxMail.count()).toBe(1);
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sending'`;
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sent', sent_at = ${now}`;
  await housekeeping(days(2));

  expect(await db.outboxMail.count()).toBe(0);
});

test("an application goes with its file twelve months after its last change", async () => {
  await aJob({ slug: "planner" });
  const details = { name: "Sam", email: "sam@example.com", rightToWork: "yes" } as const;
  await apply({ slug: "planner", details, cv: { bytes: pdf(), name: "cv.pdf" }, viewer: VISITOR, network: "n" }, now);

  await housekeeping(days(365));
  expect(await db.application.count()).toBe(1);
  const gone = await housekeeping(days(366));

  expect(gone).toMatchObject({ "Applications with their CVs": 1, "Files without an application": 1 });
  expect(await db.storedFile.count()).toBe(0);
});

test("messages go after twelve months, complaints after three years", async () => {
  const message = { name: "Sam", email: "sam@example.com", message: "Hello", createdAt: now };
  await db.contactMessage.createMany({
    data: [message, { ...message, about: "employer" }, { ...message, about: "complaint" }],
  });

  await housekeeping(days(366));
  expect(await db.contactMessage.findMany({ select: { about: true } })).toEqual([{ about: "complaint" }]);
  await housekeeping(days(3 * 365 + 1));

  expect(await db.contactMessage.count()).toBe(0);
});

test("proof of consent stays until six years after it was withdrawn; the record of deeds for two years", async () => {
  const said = { purpose: "marketing", wording: "w", source: "s" };
  await db.consentEvent.createMany({
    data: [
      { ...said, address: "sam@example.com", act: "given", at: now },
      { ...said, address: "sam@example.com", act: "withdrawn", at: days(10) },
      { ...said, address: "ade@example.com", act: "given", at: now },
    ],
  });
  await db.auditEvent.create({ data: { action: "read-cv", subject: "application", subjectId: "1", at: now } });

  await housekeeping(days(6 * 365));
  expect([await db.consentEvent.count(), await db.auditEvent.count()]).toEqual([3, 0]);
  await housekeeping(days(6 * 365 + 11));

  expect(await db.consentEvent.findMany({ select: { address: true } })).toEqual([{ address: "ade@example.com" }]);
});
