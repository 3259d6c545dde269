import { afterEach, beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { subscribed } from "@/lib/alerts/alerts.fixtures";
import { ALERT_WORDING } from "@/lib/alerts/vocabulary";
import { newConsultant } from "@/lib/calls/calls.fixtures";
import { recordAuthority } from "@/lib/clients/authorities";
import { DEEDS } from "@/lib/audit/vocabulary";
import { db } from "@/lib/core/db";
import { addressHash } from "@/lib/mail/addresses";
import { aJob } from "@/tests/support/a-job";
import { aClient } from "@/tests/support/clients";
import { aCategory, aPost } from "@/tests/support/posts";
import { aMember } from "../tables.fixtures";
import { askRun, askUndo } from "./asking";
import { runForStaff } from "./looking";
import { startRun } from "./starting";
import { emptied } from "@/tests/support/emptied";

// What can be done in each room: done, and put back as it was.

const now = new Date("2026-11-25T10:00:00Z");
const clock = () => now;
let ada: Staff;

beforeEach(async () => {
  await emptied(
    "person",
    "consultant",
    "call",
    "job",
    "post",
    "subscriber",
    "application",
    "bulk_run",
    "outbox_mail",
    "suppression",
    "rate_count",
    "setting_revision",
  );
  ada = await aMember("admin", "Ada");
});

/** Whatever is done to a row and taken back is written down in words, with to what. */
afterEach(async () => {
  for (const { subject, action, details } of await db.auditEvent.findMany({ where: { actorId: ada.personId } })) {
    expect(DEEDS).toHaveProperty([`${subject}.${action}`]);
    expect(details, `${subject}.${action}`).toHaveProperty("to");
  }
});

async function did(room: string, act: string, ids: string[], choices: Record<string, string> = {}) {
  const started = await startRun(ada, room, { act, ids, all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  expect(await askRun(ada, started.id, choices, clock)).toEqual({ ok: true });
  return started.id;
}
const counts = async (id: string) => (await runForStaff(ada, id, now))?.counts;

test("drafts that may be are published, and one that lacks something says what", async () => {
  const draft = { publishedAt: null, closesAt: null, liveSeq: null };
  const clientId = await aClient(ada, {}, now);
  await recordAuthority(ada, clientId, { givenBy: "Ann", how: "email" }, now);
  const { id: whole } = await aJob({ ...draft, clientId });
  const { id: bare } = await aJob({ ...draft, descriptionText: "", places: [] });

  const run = await did("jobs", "publish", [whole, bare], { closesOn: "2027-01-31" });

  expect(await runForStaff(ada, run, now)).toMatchObject({
    counts: { done: 1, skipped: 1 },
    reasons: [{ why: expect.stringMatching(/^It needs /) as string }],
  });
  await askUndo(ada, run, clock);
  expect(await db.job.findUniqueOrThrow({ where: { id: whole } })).toMatchObject({ publishedAt: null, closesAt: null });
});

test("posts are taken down and come back with their dates", async () => {
  const post = await aPost({ slug: "out" });

  const run = await did("posts", "take-down", [post.id]);
  expect((await db.post.findUniqueOrThrow({ where: { id: post.id } })).withdrawnAt).toEqual(now);

  await askUndo(ada, run, clock);
  expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
    publishedAt: post.publishedAt,
    withdrawnAt: null,
  });
});

test("posts get another category as a save with a revision, and those in it already are left alone", async () => {
  const { id: category } = await aCategory("interviews");
  const [one, two] = [await aPost({ slug: "one" }), await aPost({ slug: "two", category: "interviews" })];

  const run = await did("posts", "category", [one.id, two.id], { category });

  expect(await counts(run)).toMatchObject({ done: 1, skipped: 1 });
  expect((await db.post.findUniqueOrThrow({ where: { id: one.id } })).categoryId).toBe(category);
  expect(await db.postRevision.count({ where: { postId: one.id, version: 2, categoryId: category } })).toBe(1);
  await askUndo(ada, run, clock);
  expect((await db.post.findUniqueOrThrow({ where: { id: one.id } })).categoryId).toBe(one.categoryId);
});

test("applications are marked as read, and one that is sent again meanwhile is not put back", async () => {
  const { id: jobId } = await aJob();
  const sent = async (email: string) =>
    (await db.application.create({ data: { jobId, name: "Sam", email, rightToWork: "yes" } })).id;
  const [one, two] = [await sent("one@example.com"), await sent("two@example.com")];

  const run = await did("applications", "read", [one, two]);
  expect(await db.application.count({ where: { readAt: now } })).toBe(2);

  await db.application.update({ where: { id: two }, data: { updatedAt: new Date(now.getTime() + 1000) } });
  await askUndo(ada, run, clock);
  expect(await counts(run)).toMatchObject({ undone: 1, kept: 1 });
  expect(await db.application.count({ where: { readAt: null } })).toBe(1);
});

const stateOf = (email: string) =>
  db.subscriber.findUniqueOrThrow({
    where: { email },
    select: { pausedUntil: true, alerts: { orderBy: { id: "asc" }, select: { stoppedAt: true, markSeq: true } } },
  });

test("subscribers are paused for so many weeks and no longer", async () => {
  await subscribed("sam@example.com", now);
  const { id } = await db.subscriber.findUniqueOrThrow({ where: { email: "sam@example.com" } });

  const run = await did("subscribers", "pause", [id], { weeks: "2" });
  expect((await stateOf("sam@example.com")).pausedUntil).toEqual(new Date("2026-12-09T10:00:00Z"));

  await askUndo(ada, run, clock);
  expect((await stateOf("sam@example.com")).pausedUntil).toBeNull();
});

test("a subscriber who is stopped gets nothing more, with proof; an undo makes their alerts live again, with proof too", async () => {
  await subscribed("sam@example.com", now, { q: "planner" });
  await subscribed("sam@example.com", now, { q: "surveyor" }, "daily");
  const { id } = await db.subscriber.findUniqueOrThrow({ where: { email: "sam@example.com" } });
  const before = await stateOf("sam@example.com");

  const run = await did("subscribers", "stop", [id]);

  expect((await stateOf("sam@example.com")).alerts.map(({ stoppedAt }) => stoppedAt)).toEqual([now, now]);
  const suppression = { addressHash: addressHash("sam@example.com"), scope: "bulk" };
  expect(await db.suppression.count({ where: suppression })).toBe(1);
  expect(await db.consentEvent.count({ where: { act: "withdrawn", source: "asked a person" } })).toBe(1);

  await askUndo(ada, run, clock);

  expect(await stateOf("sam@example.com")).toEqual(before);
  expect(await db.suppression.count({ where: suppression })).toBe(0);
  expect(await db.alert.count({ where: { nextDueAt: null } })).toBe(0);
  expect(await db.consentEvent.count({ where: { act: "given", source: "a stop by mistake, taken back" } })).toBe(1);
});

test("the proof of a stop that is undone says which privacy notice stood beside it, as every other does", async () => {
  await db.settingRevision.create({ data: { group: "privacy", version: 3, content: {}, savedAt: now } });
  await subscribed("sam@example.com", now);
  const { id } = await db.subscriber.findUniqueOrThrow({ where: { email: "sam@example.com" } });

  await askUndo(ada, await did("subscribers", "stop", [id]), clock);

  const proofs = await db.consentEvent.findMany({
    orderBy: { id: "desc" },
    take: 4,
    select: { act: true, wording: true },
  });
  const wording = `${ALERT_WORDING} (privacy notice 3 of 25 November 2026)`;
  expect(proofs).toEqual(["given", "withdrawn", "confirmed", "given"].map((act) => ({ act, wording })));
});

test("what an address was suppressed for before outlasts the undo of a stop", async () => {
  await subscribed("sam@example.com", now);
  const { id } = await db.subscriber.findUniqueOrThrow({ where: { email: "sam@example.com" } });
  const row = { addressHash: addressHash("sam@example.com"), scope: "bulk", reason: "complaint", since: now };
  await db.suppression.create({ data: row });

  await askUndo(ada, await did("subscribers", "stop", [id]), clock);

  expect(await db.suppression.findFirstOrThrow()).toMatchObject({ reason: "complaint" });
});

async function aCallAt(startsAt: string, email: string) {
  const consultant = (await db.consultant.findFirst()) ?? { id: await newConsultant("Mo") };
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + 30 * 60_000);
  const { id } = await db.call.create({
    data: {
      consultantId: consultant.id,
      startsAt: start,
      endsAt: end,
      blockedFrom: start,
      blockedUntil: end,
      name: "Sam",
      email,
      timeZone: "Europe/London",
      uid: email,
    },
  });
  return id;
}

test("whoever missed a call is mailed half a minute after the run, or not at all when it is taken back", async () => {
  const past = await aCallAt("2026-11-25T08:00:00Z", "past@example.com");
  const coming = await aCallAt("2026-12-08T08:00:00Z", "coming@example.com");

  const run = await did("calls", "outcome", [past, coming], { outcome: "missed-by-visitor" });

  expect(await counts(run)).toMatchObject({ done: 1, skipped: 1 });
  const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "call-missed" } });
  expect(mail).toMatchObject({ toAddress: "past@example.com", notBefore: new Date(now.getTime() + 30_000) });

  await askUndo(ada, run, clock);
  expect(await db.outboxMail.count()).toBe(0);
  expect(await db.call.findUniqueOrThrow({ where: { id: past } })).toMatchObject({ outcome: null, outcomeAt: null });

  await did("calls", "outcome", [past], { outcome: "missed-by-visitor" });
  expect(await db.outboxMail.count({ where: { template: "call-missed" } })).toBe(1);
});

test("an outcome that somebody has been mailed about is not taken back", async () => {
  const past = await aCallAt("2026-11-25T08:00:00Z", "past@example.com");
  const run = await did("calls", "outcome", [past], { outcome: "missed-by-us" });
  await db.outboxMail.updateMany({ data: { status: "sending" } });
  await db.outboxMail.updateMany({ data: { status: "sent", sentAt: now } });

  await askUndo(ada, run, clock);

  expect((await runForStaff(ada, run, now))?.reasons).toMatchObject([{ why: "They have been mailed about it" }]);
  expect((await db.call.findUniqueOrThrow({ where: { id: past } })).outcome).toBe("missed_by_us");
});
