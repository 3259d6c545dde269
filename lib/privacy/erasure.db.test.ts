import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { cvForStaff } from "@/lib/applications/staff";
import { apply } from "@/lib/applications/applying";
import { startSession, viewerOfSession } from "@/lib/auth/sessions";
import { addStaff } from "@/lib/auth/staff";
import { type Viewer, VISITOR } from "@/lib/auth/viewer";
import { changeProfile } from "@/lib/candidates/account";
import { arrive } from "@/lib/candidates/arrival";
import { signUp } from "@/lib/candidates/sign-up";
import { sendMessage } from "@/lib/contact/messages";
import { db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/tokens";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { eraseFor } from "./erasure";
import { exportFor } from "./export";
import { housekeeping } from "./retention";

const now = new Date("2026-11-25T10:00:00Z");
const from = { network: "campus-network" };
const SAM = "Sam.O'Kafor+jobs@example.com";
const CANARY = "canary-7f3a";

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE person, application, stored_file, job, outbox_mail, rate_count, consultant, subscriber, criteria, contact_message, audit_event, consent_event, suppression CASCADE`;
});

test("the export holds everything that was put in, and no secret", async () => {
  const { sessionToken } = await aWholeLife(SAM);

  const file = JSON.stringify(await exportFor(SAM.toUpperCase(), now));

  for (const trace of traces) expect(file).toContain(trace);
  expect(file).toMatch(/account\/applications\/[\da-f-]{36}\/cv/);
  expect(file).not.toContain(sessionToken);
  expect(file).not.toMatch(/token=[\w-]{20}/);
  expect(file).not.toContain(await aHash());
});

test("an export holds nothing of anybody else", async () => {
  await aWholeLife("ade@example.com");

  const file = JSON.stringify(await exportFor(SAM, now));

  expect(file).not.toContain(CANARY);
  expect(file).not.toContain("ade@example.com");
});

test("after erasure, no column of any table knows the address or anything they told us", async () => {
  await aWholeLife(SAM);
  expect(await tablesThatMention(SAM)).toContain("outbox_mail");

  await eraseFor(SAM.toLowerCase(), now);
  await theConfirmationIsSent();
  await housekeeping(new Date(now.getTime() + 3 * 86_400_000));

  expect(await tablesThatMention(SAM)).toEqual([]);
  expect(await tablesThatMention("sam.o&#39;kafor+jobs")).toEqual([]);
  expect(await tablesThatMention(CANARY)).toEqual([]);
});

test("erasure removes the CV from the storage and ends every session", async () => {
  const { path, sessionToken } = await aWholeLife(SAM);
  expect(existsSync(path)).toBe(true);

  await eraseFor(SAM, now);

  expect(existsSync(path)).toBe(false);
  expect(await db.storedFile.count()).toBe(0);
  expect(await viewerOfSession(sessionToken, now)).toEqual(VISITOR);
});

test("erasure takes nothing from anybody else, whose address is nearly the same", async () => {
  await aWholeLife("jo-ann@example.com");
  await aWholeLife("ann@example.com");
  const before = await tablesThatMention("jo-ann@example.com");

  await eraseFor("ann@example.com", now);

  expect(await tablesThatMention("jo-ann@example.com")).toEqual(before);
  expect(await db.criteria.count()).toBe(1);
});

test("what stays is a fingerprint: of what was agreed to, and of an address that must not be written to", async () => {
  await aWholeLife(SAM);
  const hash = keyedHash(SAM.toLowerCase());
  await db.suppression.create({ data: { addressHash: hash, scope: "bulk", reason: "unsubscribed" } });

  await eraseFor(SAM, now);

  const proof = await db.consentEvent.findMany({ orderBy: { id: "asc" } });
  expect(proof.map(({ address, act, network }) => [address, act, network])).toEqual([
    [`erased:${hash}`, "given", null],
    [`erased:${hash}`, "confirmed", null],
  ]);
  expect(await db.suppression.count({ where: { addressHash: hash } })).toBe(1);
  expect(await db.auditEvent.findFirst({ where: { action: "erase" } })).toMatchObject({ subjectId: hash });
});

test("the consultant who expected a call learns that it is off, and not whose it was", async () => {
  await aWholeLife(SAM);

  await eraseFor(SAM, now);

  const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "call-erased-for-consultant" } });
  expect(mail.toAddress).toBe("priya@agency.example");
  expect(mail.text).toContain("Wednesday 25 November 2026, 11:00");
  expect(JSON.stringify(mail.attachments)).toContain("STATUS:CANCELLED");
  expect(JSON.stringify(mail)).not.toMatch(/kafor/i);
});

test("one mail confirms the erasure, and it is the only one to them that is left", async () => {
  await aWholeLife(SAM);

  await eraseFor(SAM, now);

  const left = await db.outboxMail.findMany({ where: { toAddress: SAM }, select: { template: true } });
  expect(left).toEqual([{ template: "account-erased" }]);
});

test("staff who are candidates lose what they had as candidates, and stay staff", async () => {
  await aWholeLife(SAM);
  await addStaff(db, { email: SAM, role: "editor" }, now);

  expect(await eraseFor(SAM, now)).toEqual({ isStaff: true });

  expect(await db.staff.count({ where: { person: { email: SAM }, leftAt: null } })).toBe(1);
  expect([await db.candidate.count(), await db.application.count()]).toEqual([0, 0]);
});

test("an address without an account is erased as well", async () => {
  await sendMessage({ name: "Sam", email: SAM, message: CANARY }, from, now);

  await eraseFor(SAM, now);

  expect(await tablesThatMention(CANARY)).toEqual([]);
});

const traces = [
  "07700 900123",
  `${CANARY}-application`,
  `${CANARY}-cv.pdf`,
  `${CANARY}-search`,
  `${CANARY}-call`,
  `${CANARY}-contact`,
  "You may email me",
  "Junior planner",
  "campus-walk",
  "Confirm your",
  "read-cv",
];

/** Somebody who has used everything once. */
async function aWholeLife(email: string) {
  const slug = `job-${keyedHash(email)
    .toLowerCase()
    .replace(/[^a-z]/g, "")}`;
  const job = await aJob({ slug });
  await signUp({ email, name: "Sam Okafor", marketing: true }, from, now);
  const welcome = await db.outboxMail.findFirstOrThrow({ where: { template: "welcome", toAddress: email } });
  const arrival = await arrive(/token=([\w-]+)/.exec(welcome.text)?.[1] ?? "", now);
  const viewer = await viewerOfSession(arrival.session?.token, now);
  await changeProfile(viewer, { name: "Sam Okafor", phone: "07700 900123" });
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { email } });
  await db.savedJob.create({ data: { candidateId: personId, jobId: job.id } });
  const path = await applied(email, slug, viewer);
  await subscribed(email);
  await booked(email);
  await sendMessage({ name: "Sam", email, message: `${CANARY}-contact` }, from, now);
  const { token: sessionToken } = await startSession(db, personId, now);
  return { path, sessionToken };
}

async function applied(email: string, slug: string, viewer: Viewer) {
  const details = { name: "Sam", email, message: `${CANARY}-application`, rightToWork: "yes" } as const;
  await apply({ slug, details, cv: { bytes: pdf(), name: `${CANARY}-cv.pdf` }, viewer, network: "n" }, now);
  const { id, cv } = await db.application.findFirstOrThrow({ where: { email }, include: { cv: true } });
  const reader = {
    kind: "staff",
    role: "recruiter",
    personId: "11111111-1111-4111-8111-111111111111",
    email: "r@agency.example",
    name: "R",
  } as const;
  (await cvForStaff(reader, id, now))?.stream.destroy();
  return join(process.env.DATA_DIR ?? "", "files", cv?.path ?? "");
}

async function subscribed(email: string) {
  await db.subscriber.create({
    data: {
      email,
      confirmedAt: now,
      alerts: {
        create: {
          frequency: "weekly",
          criteria: { create: { hash: keyedHash(email), canonical: { q: `${CANARY}-search` } } },
          confirmations: { create: { hash: `confirmation of ${keyedHash(email)}`, expiresAt: now } },
        },
      },
      digests: { create: { dueOn: now, dueAt: now, cutSeq: 1 } },
    },
  });
}

async function booked(email: string) {
  const consultant =
    (await db.consultant.findFirst()) ??
    (await db.consultant.create({
      data: {
        slug: "priya",
        name: "Priya",
        staff: { create: { role: "recruiter", person: { create: { email: "priya@agency.example", name: "Priya" } } } },
      },
    }));
  const startsAt = new Date(now.getTime() + 3_600_000 + (await db.call.count()) * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  await db.call.create({
    data: {
      consultantId: consultant.id,
      startsAt,
      endsAt,
      blockedFrom: startsAt,
      blockedUntil: endsAt,
      name: "Sam",
      email,
      timeZone: "Europe/London",
      note: `${CANARY}-call`,
      topic: "campus-walk",
      uid: `call of ${keyedHash(email)}`,
      events: { create: { act: "booked", actor: "visitor" } },
    },
  });
}

async function theConfirmationIsSent() {
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sending', created_at = ${now}`;
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sent', sent_at = ${now}`;
}

async function aHash() {
  return (await db.session.findFirstOrThrow()).tokenHash;
}

/** Every column of every table, as text. */
async function tablesThatMention(words: string) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE position(lower($1) IN lower(t::text)) > 0`,
      words,
    );
    if (row && row.n > 0) found.push(name);
  }
  return found;
}
