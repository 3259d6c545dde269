import { expect, test } from "vitest";
import { recordMarketing } from "@/lib/candidates/marketing";
import { MARKETING_WORDING } from "@/lib/candidates/vocabulary";
import { db } from "@/lib/core/db";
import { nothingSet, now, set } from "@/lib/settings/settings.fixtures";
import { PERIODS } from "@/lib/settings/vocabulary";
import { housekeeping } from "./retention";

// Periods that staff set, against a clock that is moved on.

const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

nothingSet();

test("messages go by the period that is set, from the next housekeeping on, and stay when it is made longer in time", async () => {
  const message = { name: "Sam", email: "sam@example.com", message: "Hello", createdAt: now };
  await db.contactMessage.create({ data: message });
  await set("privacy", { messageMonths: 36 });
  await housekeeping(days(2 * 365 + 1));
  expect(await db.contactMessage.count()).toBe(1);

  await set("privacy", { messageMonths: 6 });
  await housekeeping(days(182));
  expect(await db.contactMessage.count()).toBe(1);
  await housekeeping(days(184));

  expect(await db.contactMessage.count()).toBe(0);
});

test("no period falls below what the law asks for, whatever a row says", async () => {
  await set("privacy", { auditMonths: 0 });
  await db.auditEvent.create({ data: { action: "read-cv", subject: "application", subjectId: "1", at: now } });

  await housekeeping(days(364));
  expect(await db.auditEvent.count({ where: { action: "read-cv" } })).toBe(1);
  await housekeeping(days(366));

  expect(await db.auditEvent.count({ where: { action: "read-cv" } })).toBe(0);
  expect(PERIODS.auditMonths.least).toBe(12);
});

test("consent says which version of the notice stood beside it, from the change on", async () => {
  const choice = { email: "sam@example.com", act: "given", source: "account", network: null } as const;
  await recordMarketing(db, choice, now);
  await set("privacy", { noticeRights: "Ask us for a copy." });
  await recordMarketing(db, choice, now);
  await set("privacy", { noticeRights: "Ask us for a copy by post." }, days(3));
  await recordMarketing(db, choice, days(3));

  const proofs = await db.consentEvent.findMany({ orderBy: { id: "asc" }, select: { wording: true } });
  expect(proofs.map(({ wording }) => wording)).toEqual([
    MARKETING_WORDING,
    `${MARKETING_WORDING} (privacy notice 1 of 25 November 2026)`,
    `${MARKETING_WORDING} (privacy notice 2 of 28 November 2026)`,
  ]);
});
