import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";
import { issueLink, linkState, spendLink } from "./links";
import { startSession, viewerOfSession, endAllSessions } from "./sessions";
import { askToSignIn } from "./sign-in";
import { addStaff } from "./adding-staff";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const from = { network: "campus" };

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count");
});

test("a candidate who asks gets one mail with a link that works once, for 10 minutes", async () => {
  await candidate("sam@example.com");

  await askToSignIn({ email: "Sam@Example.com", next: "/jobs" }, from, now);

  const mail = await db.outboxMail.findFirstOrThrow();
  expect(mail).toMatchObject({ template: "sign-in-link", toAddress: "Sam@Example.com", expiresAt: later(10) });
  const token = tokenIn(mail.text);
  expect(await linkState(token, later(9))).toEqual({
    state: "good",
    email: "sam@example.com",
    asksForMarketing: false,
  });
  expect(await linkState(token, later(10))).toEqual({ state: "expired" });
  expect(await spendLink(db, token, later(9))).toMatchObject({ next: "/jobs" });
  expect(await spendLink(db, token, later(9))).toBeNull();
  expect(await linkState(token, later(9))).toEqual({ state: "spent" });
});

test("a known and an unknown address get the same answer and one mail each", async () => {
  await candidate("sam@example.com");

  const known = await askToSignIn({ email: "sam@example.com" }, from, now);
  const unknown = await askToSignIn({ email: "nobody@example.com" }, from, now);

  expect(unknown).toEqual(known);
  const mails = await db.outboxMail.findMany({ orderBy: { toAddress: "asc" } });
  expect(mails.map(({ toAddress, template }) => [toAddress, template])).toEqual([
    ["nobody@example.com", "no-account"],
    ["sam@example.com", "sign-in-link"],
  ]);
  expect(mails[0]?.text).not.toContain("token=");
});

test("the sixth request for one address in an hour is refused, known or not, however it is spelt", async () => {
  await candidate("sam@example.com");
  for (const email of ["sam@example.com", "nobody@example.com"]) {
    for (let i = 0; i < 5; i++) await askToSignIn({ email }, from, now);
  }

  const known = await askToSignIn({ email: "SAM@example.com" }, from, now);
  const unknown = await askToSignIn({ email: "NOBODY@example.com" }, from, now);

  expect(known).toEqual({ ok: false, reason: "limited", retryAfterSeconds: 3600 });
  expect(unknown).toEqual(known);
  expect(await db.outboxMail.count()).toBe(10);
});

test("whoever asks over and over for somebody else's address keeps nobody out but themselves", async () => {
  await candidate("sam@example.com");
  for (let i = 0; i < 30; i++) await askToSignIn({ email: "sam@example.com" }, { network: "attacker" }, now);

  expect(await askToSignIn({ email: "sam@example.com" }, from, now)).toEqual({ ok: true });
});

test("not even many networks together flood one mailbox, with whatever tags behind its name", async () => {
  await candidate("sam@example.com");
  for (let i = 0; i < 30; i++) await askToSignIn({ email: `sam+${i}@example.com` }, { network: `network ${i}` }, now);

  expect(await db.outboxMail.count()).toBe(20);
});

test("of thirty attempts to spend one link at once, one gets through", async () => {
  const { id } = await candidate("sam@example.com");
  const { token } = await issueLink(db, id, {}, now);

  const spent = await Promise.all(Array.from({ length: 30 }, () => spendLink(db, token, now)));

  expect(spent.filter(Boolean)).toHaveLength(1);
});

test("a forged link is worth nothing, and the database holds no secret that opens one", async () => {
  const { id } = await candidate("sam@example.com");
  const { token } = await issueLink(db, id, {}, now);

  expect(await linkState("forged", now)).toEqual({ state: "forged" });
  expect(await linkState(hashToken(token), now)).toEqual({ state: "forged" });
  expect(await db.signInToken.count({ where: { hash: token } })).toBe(0);
});

test("somebody who left staff and is no candidate has no account", async () => {
  const { personId } = await addStaff(db, { email: "ex@example.com", role: "recruiter" }, now);
  await db.staff.update({ where: { personId }, data: { leftAt: now } });

  await askToSignIn({ email: "ex@example.com" }, from, now);

  expect((await db.outboxMail.findFirstOrThrow()).template).toBe("no-account");
});

test("a session ends when it was said to, and everywhere when asked", async () => {
  const { id } = await candidate("sam@example.com");
  const first = await startSession(db, id, now);
  const second = await startSession(db, id, now);
  const viewer = await viewerOfSession(first.token, now);
  expect(viewer).toMatchObject({ kind: "candidate", email: "sam@example.com" });
  expect(await viewerOfSession(first.token, first.expiresAt)).toEqual({ kind: "visitor" });

  await endAllSessions(viewer);

  expect(await viewerOfSession(first.token, now)).toEqual({ kind: "visitor" });
  expect(await viewerOfSession(second.token, now)).toEqual({ kind: "visitor" });
});

test("a new member of staff is named after the address, signs in to the admin area, and it is written down", async () => {
  const { personId, url, isNew } = await addStaff(db, { email: "priya.raman@example.com", role: "recruiter" }, now);

  expect(isNew).toBe(true);
  expect(url).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\?token=/);
  expect(await spendLink(db, tokenIn(url), later(60))).toMatchObject({ personId, next: "/admin" });
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: "Priya Raman" });
  expect(await db.auditEvent.findFirst({ where: { subjectId: personId } })).toMatchObject({
    action: "role",
    details: { from: null, to: "recruiter" },
  });
});

test("a changed role ends the sessions opened with the old one and keeps the name", async () => {
  const { id } = await candidate("sam@example.com");
  const { token } = await startSession(db, id, now);

  const again = await addStaff(db, { email: "SAM@example.com", role: "editor" }, now);

  expect(again).toMatchObject({ personId: id, name: "Sam", isNew: true });
  expect(await viewerOfSession(token, now)).toEqual({ kind: "visitor" });
});

function candidate(email: string) {
  return db.person.create({
    data: { email, name: "Sam", verifiedAt: now, candidate: { create: {} } },
    select: { id: true },
  });
}

function tokenIn(text: string) {
  return /token=([\w-]+)/.exec(text)?.[1] ?? "";
}
