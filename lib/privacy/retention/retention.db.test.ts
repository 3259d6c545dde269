import { beforeEach, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { signUp } from "@/lib/candidates/sign-up";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { housekeeping } from "./retention";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const from = { network: "campus" };

beforeEach(async () => {
  await emptied(
    "person",
    "application",
    "stored_file",
    "job",
    "outbox_mail",
    "rate_count",
    "contact_message",
    "subscriber",
    "criteria",
    "audit_event",
    "consent_event",
  );
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

test("an application goes with its file twelve months after the job has closed", async () => {
  await aJob({ slug: "planner", closesAt: days(30) });
  const details = { name: "Sam", email: "sam@example.com", rightToWork: "yes" } as const;
  await apply({ slug: "planner", details, cv: { bytes: pdf(), name: "cv.pdf" }, viewer: VISITOR, network: "n" }, now);

  await housekeeping(days(30 + 365));
  expect(await db.application.count()).toBe(1);
  const gone = await housekeeping(days(30 + 366));

  expect(gone).toMatchObject({ "Applications with their CVs": 1, "Files without an application": 1 });
  expect(await db.storedFile.count()).toBe(0);
});

test("an earlier version of an application goes with its file after 30 days, or with the application", async () => {
  await aJob({ slug: "planner", closesAt: days(20) });
  const details = { name: "Sam", email: "sam@example.com", rightToWork: "yes" } as const;
  const sending = (words: string) => ({
    slug: "planner",
    details,
    viewer: VISITOR,
    network: "n",
    cv: { bytes: pdf({ extra: `% ${words}\n` }), name: `${words}.pdf` },
  });
  for (const words of ["first", "second"]) await apply(sending(words), now);
  const kept = async () => [await db.application.count(), await db.earlierApplication.count()];

  await housekeeping(days(30));
  expect(await kept()).toEqual([1, 1]);
  await housekeeping(days(31));
  expect(await kept()).toEqual([1, 0]);
  expect(await db.storedFile.findMany()).toMatchObject([{ originalName: "second.pdf" }]);

  await apply(sending("third"), days(19));
  await db.application.updateMany({ data: { updatedAt: now } });
  await db.earlierApplication.updateMany({ data: { replacedAt: days(400) } });
  await housekeeping(days(20 + 366));
  expect([await kept(), await db.storedFile.count()]).toEqual([[0, 0], 0]);
});

test("an account goes after two years without a visit; staff stay", async () => {
  const known = { createdAt: now, verifiedAt: now };
  await db.person.create({ data: { ...known, email: "sam@example.com", name: "Sam", lastSignInAt: now } });
  await db.person.create({ data: { ...known, email: "ade@example.com", name: "Ade", lastSignInAt: days(100) } });
  await db.person.create({
    data: { ...known, email: "r@example.com", name: "R", staff: { create: { role: "admin" } } },
  });

  await housekeeping(days(2 * 365 + 31));

  expect(await db.person.findMany({ select: { name: true }, orderBy: { name: "asc" } })).toEqual([
    { name: "Ade" },
    { name: "R" },
  ]);
});

test("which jobs went into a digest goes after 90 days, that it was sent after two years", async () => {
  const run = await db.digestRun.create({ data: { dueOn: now, cutSeq: 1, begunAt: now } });
  const criteria = await db.criteria.create({ data: { hash: "kept", canonical: {}, createdAt: now } });
  const { id: subscriberId } = await db.subscriber.create({ data: { email: "kept@example.com", createdAt: now } });
  const alert = await db.alert.create({
    data: { subscriberId, criteriaId: criteria.id, frequency: "weekly", confirmedAt: now, nextDueAt: now },
  });
  const match = await db.digestMatch.create({ data: { runId: run.id, criteriaId: criteria.id, fromSeq: 0, total: 1 } });
  await db.digest.create({
    data: {
      subscriberId,
      runId: run.id,
      dueOn: now,
      dueAt: now,
      status: "posted",
      parts: { create: { alertId: alert.id, fromSeq: 0, matchId: match.id, total: 1 } },
    },
  });
  const kept = async () => [await db.digestMatch.count(), await db.digestPart.count(), await db.digestRun.count()];

  await housekeeping(days(89));
  expect(await kept()).toEqual([1, 1, 1]);
  await housekeeping(days(92));
  expect(await kept()).toEqual([0, 1, 1]);
  await housekeeping(days(2 * 365 + 2));
  expect(await kept()).toEqual([0, 0, 0]);
});

test("alerts go 30 days after they were stopped or never confirmed, and with the last the address and the search", async () => {
  const alert = (facts: object) => ({
    subscriber: { create: { email: `${JSON.stringify(facts).length}@example.com`, createdAt: now } },
    criteria: { create: { hash: JSON.stringify(facts), canonical: {}, createdAt: now } },
    frequency: "weekly" as const,
    createdAt: now,
    ...facts,
  });
  await db.alert.create({ data: alert({}) });
  await db.alert.create({ data: alert({ confirmedAt: now, nextDueAt: now, stoppedAt: days(1) }) });
  await db.alert.create({ data: alert({ confirmedAt: now, nextDueAt: now }) });

  await housekeeping(days(29));
  expect(await db.alert.count()).toBe(3);
  await housekeeping(days(40));

  expect([await db.alert.count(), await db.subscriber.count(), await db.criteria.count()]).toEqual([1, 1, 1]);
});

test("messages go after 24 months", async () => {
  await db.contactMessage.create({ data: { name: "Sam", email: "sam@example.com", message: "Hello", createdAt: now } });

  await housekeeping(days(2 * 365));
  expect(await db.contactMessage.count()).toBe(1);
  await housekeeping(days(2 * 365 + 1));

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
