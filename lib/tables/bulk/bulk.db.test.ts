import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { closeJob } from "@/lib/jobs/staff/publishing";
import { aJob } from "@/tests/support/a-job";
import { aMember } from "../tables.fixtures";
import { askRun, askUndo } from "./asking";
import { runForStaff } from "./looking";
import { runBulk, workOn } from "./running";
import { startRun } from "./starting";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const clock = () => now;
let bob: Staff;

beforeEach(async () => {
  await emptied("person", "job", "bulk_run", "outbox_mail", "audit_event");
  bob = await aMember("recruiter", "Bob");
});

const jobs = async (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => (await aJob({ slug: `job-${at}`, title: `Job ${at}` })).id),
  );
const looked = async (ids: string[], { act = "close", viewer = bob, room = "jobs" } = {}) => {
  const started = await startRun(viewer, room, { act, ids, all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  return started.id;
};
const seen = async (id: string, viewer = bob) => {
  const run = await runForStaff(viewer, id, now);
  if (!run) throw new Error("There is no such run");
  return run;
};
const isOpen = async (id: string) => ((await db.job.findUniqueOrThrow({ where: { id } })).closesAt ?? now) > now;
const versionOf = async (id: string) => (await db.job.findUniqueOrThrow({ where: { id } })).version;

test("looking shows what will happen, and does nothing", async () => {
  const [open = "", other = ""] = await jobs(2);
  await closeJob(bob, { id: other, version: 1 }, now);

  const run = await seen(await looked([open, other, randomUUID(), "no id"]));

  expect(run).toMatchObject({ stage: "looked-at", counts: { waiting: 1, skipped: 2 }, total: 3 });
  expect(run.reasons.map(({ why }) => why).toSorted()).toEqual(["It is closed already", "It is not there"]);
  expect(run.rows.map(({ name }) => name?.slice(0, 5))).toEqual(["Job 0", "Job 1", undefined]);
  expect(await isOpen(open)).toBe(true);
});

test("asked for, each row is done with its audit row, and one that somebody changed meanwhile is left alone", async () => {
  const [one = "", two = ""] = await jobs(2);
  const id = await looked([one, two]);
  await db.job.update({ where: { id: two }, data: { version: { increment: 1 } } });

  await askRun(bob, id, {}, clock);

  expect(await seen(id)).toMatchObject({
    stage: "done",
    counts: { done: 1, skipped: 1 },
    reasons: [{ why: "Somebody changed it in the meantime" }],
  });
  expect([await isOpen(one), await isOpen(two)]).toEqual([false, true]);
  expect(await db.auditEvent.count({ where: { action: "close", subjectId: one, actorId: bob.personId } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: two } })).toBe(0);
});

test("a row that went in the meantime is told of", async () => {
  const [one = ""] = await jobs(1);
  const id = await looked([one]);
  await db.job.delete({ where: { id: one } });

  await askRun(bob, id, {}, clock);

  expect((await seen(id)).reasons).toMatchObject([{ why: "It is not there any more", count: 1 }]);
});

test("an undo puts back what was before, but for rows that somebody changed since, and says which", async () => {
  const [one = "", two = ""] = await jobs(2);
  const before = await db.job.findUniqueOrThrow({ where: { id: one } });
  const id = await looked([one, two]);
  await askRun(bob, id, {}, clock);
  await db.job.update({ where: { id: two }, data: { version: { increment: 1 } } });

  expect(await askUndo(bob, id, clock)).toBe(true);

  const run = await seen(id);
  expect(run).toMatchObject({ stage: "taken-back", counts: { undone: 1, kept: 1 } });
  expect(run.rows.find(({ status }) => status === "kept")).toMatchObject({ id: two, why: "Somebody changed it since" });
  const after = await db.job.findUniqueOrThrow({ where: { id: one } });
  expect(after).toEqual({ ...before, version: 3, updatedAt: now });
  expect(await db.auditEvent.count({ where: { action: "undo", subjectId: one } })).toBe(1);
  expect(await askUndo(bob, id, clock)).toBe(true);
  expect(await versionOf(one)).toBe(3);
});

test("asked for twice at once, every row is done once", async () => {
  const ids = await jobs(12);
  const id = await looked(ids);

  await Promise.all([
    askRun(bob, id, {}, clock),
    askRun(bob, id, {}, clock),
    runBulk(clock, new AbortController().signal),
  ]);

  expect(await seen(id)).toMatchObject({ stage: "done", counts: { done: 12 } });
  expect(await Promise.all(ids.map(versionOf))).toEqual(ids.map(() => 2));
  expect(await db.auditEvent.count({ where: { action: "close" } })).toBe(12);
});

test("a row that cannot be done at all is told of, and the rows behind it are done", async () => {
  const [one = "", two = ""] = await jobs(2);
  const id = await looked([one, two]);
  await db.$executeRaw`ALTER TABLE job ADD CONSTRAINT odd CHECK (slug <> 'job-0' OR version < 2)`;

  await askRun(bob, id, {}, clock);
  await db.$executeRaw`ALTER TABLE job DROP CONSTRAINT odd`;

  expect(await seen(id)).toMatchObject({
    stage: "done",
    counts: { done: 1, skipped: 1 },
    reasons: [{ why: "It could not be done" }],
  });
  expect(await isOpen(one)).toBe(true);
});

test("a run that is taken back while it goes on does not do the rest", async () => {
  const ids = await jobs(5);
  const id = await looked(ids);
  await db.bulkRun.update({ where: { id }, data: { askedAt: now } });
  let rows = 0;
  await workOn(id, clock, () => rows++ >= 2);

  await askUndo(bob, id, clock);

  expect(await seen(id)).toMatchObject({ stage: "taken-back", counts: { undone: 2, skipped: 3 } });
  expect(await Promise.all(ids.map(isOpen))).toEqual(ids.map(() => true));
});

test("all that match are those that matched when it was begun", async () => {
  await jobs(3);
  const selection = { act: "close", ids: [], all: true, parameters: "state=open&q=job" };
  const started = await startRun(bob, "jobs", selection, now);
  const later = (await aJob({ slug: "later", title: "Job of later" })).id;
  if (!started.ok) throw new Error(started.reason);

  await askRun(bob, started.id, {}, clock);

  expect((await seen(started.id)).counts.done).toBe(3);
  expect(await isOpen(later)).toBe(true);
});

test("what must be chosen is checked, and a day before the job came out is refused row by row", async () => {
  const [one = ""] = await jobs(1);
  const id = await looked([one], { act: "extend" });

  expect(await askRun(bob, id, { closesOn: "2027-02-30" }, clock)).toEqual({
    ok: false,
    reason: "choose",
    errors: { closesOn: "Choose a day" },
  });
  expect(await askRun(bob, id, { closesOn: "2020-01-01" }, clock)).toEqual({ ok: true });
  expect((await seen(id)).reasons).toMatchObject([{ why: "That day is too early for it" }]);

  const again = await looked([one], { act: "extend" });
  await askRun(bob, again, { closesOn: "2027-03-01" }, clock);
  expect((await db.job.findUniqueOrThrow({ where: { id: one } })).closesAt).toEqual(new Date("2027-03-02T00:00:00Z"));
});

test.each([
  ["nothing ticked", { ids: [] as string[] }, "nothing"],
  ["only ids that are none", { ids: ["' OR 1=1 --", "42"] }, "nothing"],
  ["ten thousand ids", { ids: Array.from({ length: 10_000 }, () => randomUUID()) }, "too-many"],
  ["an act that there is not", { ids: [randomUUID()], act: "set-fire-to" }, "not-found"],
  ["all of nothing", { ids: [], all: true, parameters: "q=wolf" }, "nothing"],
])("%s begins no run", async (_, selection, reason) => {
  const whole = { act: "close", all: false, parameters: "", ...selection };

  expect(await startRun(bob, "jobs", whole, now)).toEqual({ ok: false, reason });
  expect(await db.bulkRun.count()).toBe(0);
});

test("more than match can be done at once begin no run", { timeout: 60_000 }, async () => {
  await db.$executeRaw`INSERT INTO job (id, slug, title, employer_name, advert_key)
    SELECT gen_random_uuid(), 'many-' || n, 'Many ' || n, 'Many', 'many' FROM generate_series(1, 10001) n`;

  expect(await startRun(bob, "jobs", { act: "publish", ids: [], all: true, parameters: "state=draft" }, now)).toEqual({
    ok: false,
    reason: "too-many",
  });
});

test("a run is its beginner's alone, and whoever may not write does not begin one", async () => {
  const [one = ""] = await jobs(1);
  const eve = await aMember("viewer", "Eve");
  const ada = await aMember("admin", "Ada");
  const id = await looked([one]);

  expect(await startRun(eve, "jobs", { act: "close", ids: [one], all: false, parameters: "" }, now)).toMatchObject({
    reason: "not-found",
  });
  expect(await runForStaff(ada, id, now)).toBeNull();
  expect(await askRun(ada, id, {}, clock)).toEqual({ ok: false, reason: "not-found" });
  expect(await askUndo(ada, id, clock)).toBe(false);
});

test("a role that changes while a run goes on stops the rest of it", async () => {
  const [one = ""] = await jobs(1);
  const id = await looked([one]);
  await db.bulkRun.update({ where: { id }, data: { askedAt: now } });
  await db.staff.update({ where: { personId: bob.personId }, data: { role: "viewer" } });

  await runBulk(clock, new AbortController().signal);

  expect(await isOpen(one)).toBe(true);
  expect(await db.bulkRow.findFirstOrThrow({ where: { runId: id } })).toMatchObject({
    status: "skipped",
    why: "Whoever began this may not do it any more",
  });
});

test("the database lets no row be done twice, nor go back to waiting", async () => {
  const [one = ""] = await jobs(1);
  const id = await looked([one]);
  await askRun(bob, id, {}, clock);
  const which = { where: { runId: id } };

  await expect(db.bulkRow.updateMany({ ...which, data: { status: "waiting" } })).rejects.toThrow("cannot go from done");
});
