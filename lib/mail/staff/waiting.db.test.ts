import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { postMail } from "../outbox";
import { others, recruiter } from "./staff.fixtures";
import { stuckCounts, stuckMails, tryAgain, tryAllAgain } from "./waiting";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-12-01T09:00:00Z");

beforeEach(async () => {
  await db.outboxMail.deleteMany();
  await emptied("audit_event");
});

let n = 0;
async function stuck(status: "failed" | "unclear", expiresAt?: Date): Promise<string> {
  const id = await postMail(db, {
    once: `stuck:${++n}`,
    to: { address: "sam@example.com" },
    expiresAt,
    message: () => ({ template: "t", subject: "Hello", html: "<p>Hi</p>", text: "Hi" }),
  });
  await db.outboxMail.updateMany({ where: { id: id! }, data: { status: "sending" } });
  await db.outboxMail.updateMany({ where: { id: id! }, data: { status, attempts: 8, error: "554 5.7.1 No" } });
  return id!;
}

test("what was given up is seen with the server's answer, and tried again when staff say so", async () => {
  const id = await stuck("failed");

  expect(await stuckCounts(recruiter)).toEqual({ failed: 1, unclear: 0, "put-off": 0 });
  expect((await stuckMails(recruiter, "failed", 1, now))?.items).toMatchObject([
    { id, error: "554 5.7.1 No", attempts: 8, isTooLate: false },
  ]);
  expect(await tryAgain(recruiter, id, now)).toBe(true);

  expect(await db.outboxMail.findFirstOrThrow()).toMatchObject({ status: "pending", attempts: 0, notBefore: now });
  expect(await db.auditEvent.findMany()).toMatchObject([{ action: "mail-again", subjectId: id }]);
});

test("what is of no use any more is not tried again, nor what has gone", async () => {
  const late = await stuck("failed", new Date("2026-12-01T08:00:00Z"));
  const gone = await stuck("unclear");
  await db.outboxMail.updateMany({ where: { id: gone }, data: { status: "sent", sentAt: now } });

  expect(await tryAgain(recruiter, late, now)).toBe(false);
  expect(await tryAgain(recruiter, gone, now)).toBe(false);
  expect(await tryAgain(recruiter, "not an id", now)).toBe(false);
  expect((await stuckMails(recruiter, "failed", 1, now))?.items).toMatchObject([{ isTooLate: true }]);
});

test("all that was given up is tried again at once; what is in doubt is not", async () => {
  await stuck("failed");
  await stuck("failed");
  await stuck("unclear");

  expect(await tryAllAgain(recruiter, now)).toBe(2);
  expect(await stuckCounts(recruiter)).toEqual({ failed: 0, unclear: 1, "put-off": 0 });
});

test.each(others)("nothing of it is for $kind $role", async (viewer) => {
  const id = await stuck("failed");

  expect(await stuckMails(viewer, "failed", 1, now)).toBeNull();
  expect(await stuckCounts(viewer)).toBeNull();
  expect(await tryAgain(viewer, id, now)).toBe(false);
  expect(await tryAllAgain(viewer, now)).toBe(0);
});
