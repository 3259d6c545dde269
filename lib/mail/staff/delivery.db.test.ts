import { beforeEach, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { postMail } from "@/lib/mail/outbox";
import { letters, sampleLetter, sendToMyself } from "./letters";
import { digestStream, holdDigests, letDigestsGo, paceDigests } from "./streams";
import { stuckCounts, stuckMails, tryAgain, tryAllAgain } from "./waiting";

const now = new Date("2026-12-01T09:00:00Z");
const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "admin@example.com",
  name: "Ada",
};
const recruiter: Staff = { ...admin, role: "recruiter" };
const others: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: admin.personId, email: "c@example.com", name: "C" },
  { ...admin, role: "editor" },
  { ...admin, role: "viewer" },
];

beforeEach(async () => {
  await db.outboxMail.deleteMany();
  await db.$executeRaw`TRUNCATE audit_event`;
  await db.mailStreamControl.updateMany({ data: { heldAt: null, heldWhy: null, perSecond: null } });
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

test("an admin holds the digests, says why, lets them go and sets their pace; a recruiter only sees it", async () => {
  expect(await holdDigests(recruiter, "No", now)).toBe(false);
  expect(await holdDigests(admin, "A wrong link", now)).toBe(true);
  expect(await digestStream(recruiter)).toEqual({ heldAt: now, heldWhy: "Held by Ada: A wrong link", perSecond: null });

  expect([await letDigestsGo(recruiter), await paceDigests(recruiter, 5)]).toEqual([false, false]);
  expect([await letDigestsGo(admin), await paceDigests(admin, 5)]).toEqual([true, true]);
  expect(await digestStream(recruiter)).toEqual({ heldAt: null, heldWhy: null, perSecond: 5 });
});

test("a letter is sent to whoever asks for it and nobody else, marked as a test", async () => {
  expect(letters(recruiter)?.length).toBeGreaterThan(15);
  expect(await sendToMyself(recruiter, await sampleLetter(recruiter, "digest"), now)).toBe(true);
  expect(await sendToMyself(recruiter, await sampleLetter(recruiter, "no-such-letter"), now)).toBe(false);
  expect(await sampleLetter(recruiter, "constructor")).toBeNull();

  expect(await db.outboxMail.findMany()).toMatchObject([
    {
      toAddress: "admin@example.com",
      stream: "transactional",
      subject: expect.stringMatching(/^\[Test\] 3 new jobs/) as string,
    },
  ]);
});

test.each(others)("nothing of it is for $kind $role", async (viewer) => {
  const id = await stuck("failed");

  expect(await stuckMails(viewer, "failed", 1, now)).toBeNull();
  expect(await stuckCounts(viewer)).toBeNull();
  expect(await tryAgain(viewer, id, now)).toBe(false);
  expect(await tryAllAgain(viewer, now)).toBe(0);
  expect(await digestStream(viewer)).toBeNull();
  expect(await holdDigests(viewer, "No", now)).toBe(false);
  expect(letters(viewer)).toBeNull();
  expect(await sampleLetter(viewer, "digest")).toBeNull();
  expect(await sendToMyself(viewer, { template: "t", subject: "s", html: "h", text: "t" }, now)).toBe(false);
});
