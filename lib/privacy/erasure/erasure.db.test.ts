import { existsSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { viewerOfSession } from "@/lib/auth/sessions";
import { addStaff } from "@/lib/auth/adding-staff";
import { VISITOR } from "@/lib/access/viewer";
import { sendMessage } from "@/lib/contact/messages";
import { db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { eraseFor } from "./erasure";
import { exportFor } from "../export/export";
import { housekeeping } from "../retention/retention";
import { aWholeLife, CANARY, from, nobodyAtAll, now, theConfirmationIsSent, TRACES } from "../whole-life.fixtures";

const SAM = "Sam.O'Kafor+jobs@example.com";

beforeEach(async () => {
  await nobodyAtAll();
});

test("the export holds everything that was put in, and no secret", async () => {
  const { sessionToken } = await aWholeLife(SAM);

  const file = JSON.stringify((await exportFor(SAM.toUpperCase(), now)).data);

  for (const trace of TRACES) expect(file).toContain(trace);
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

test("erasure removes every CV from the storage and ends every session", async () => {
  const { path, sessionToken } = await aWholeLife(SAM);
  expect(existsSync(path)).toBe(true);

  await eraseFor(SAM, now);

  expect(existsSync(path)).toBe(false);
  expect([await db.storedFile.count(), await db.earlierApplication.count()]).toEqual([0, 0]);
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
