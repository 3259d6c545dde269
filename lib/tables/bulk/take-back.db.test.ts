import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { now, publish, row, setUp, taken } from "@/lib/jobs/import/import.fixtures";
import { importsForStaff } from "@/lib/jobs/staff/imports";
import { emptied } from "@/tests/support/emptied";
import { aMember } from "../tables.fixtures";
import { askRun, askUndo } from "./asking";
import { runForStaff } from "./looking";
import { startRun } from "./starting";

// An import is taken back as a whole: what it made and nobody touched goes, and the rest says why it stays.

const later = new Date(now.getTime() + 60_000);
const clock = () => later;
let ada: Staff;

beforeEach(async () => {
  await emptied("person", "job", "application", "bulk_run", "import_run", "outbox_mail");
  ada = await aMember("admin", "Ada");
});
setUp();

const runs = async () => (await importsForStaff(ada)) ?? [];

/** Begins to take the newest import back; answers the run that is looked at. */
async function lookedAt(id?: string) {
  const importId = id ?? (await runs())[0]?.id ?? "";
  const selection = { act: "take-back", ids: [], all: true, parameters: `state=all&import=${importId}` };
  const started = await startRun(ada, "jobs", selection, later);
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}

const standing = async () =>
  (await db.job.findMany({ orderBy: { externalId: "asc" } })).map(({ withdrawnAt, binnedAt }) =>
    withdrawnAt ? "withdrawn" : binnedAt ? "in the bin" : "there",
  );

test("what an import made is looked at, withdrawn, and comes back when that was a mistake", async () => {
  await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], publish);
  const id = await lookedAt();

  expect(await runForStaff(ada, id, later)).toMatchObject({ stage: "looked-at", counts: { waiting: 2, skipped: 0 } });
  expect(await standing()).toEqual(["there", "there"]);

  await askRun(ada, id, {}, clock);
  expect(await standing()).toEqual(["withdrawn", "withdrawn"]);
  expect(await runs()).toMatchObject([{ there: 2, untouched: 0 }]);

  await askUndo(ada, id, clock);
  expect(await standing()).toEqual(["there", "there"]);
});

test("drafts go into the bin, and out of it again", async () => {
  await taken([row({ id: "1" })], { publish: false });
  const id = await lookedAt();

  await askRun(ada, id, {}, clock);
  expect(await standing()).toEqual(["in the bin"]);

  await askUndo(ada, id, clock);
  expect(await standing()).toEqual(["there"]);
});

test("what somebody changed or applied for stays, and it is said why", async () => {
  await taken([row({ id: "1" }), row({ id: "2", place: "Hull" }), row({ id: "3", place: "York" })], publish);
  await db.job.updateMany({ where: { externalId: "1" }, data: { title: "Junior planner", version: 2 } });
  const { id: jobId } = await db.job.findFirstOrThrow({ where: { externalId: "2" } });
  await db.application.create({ data: { jobId, name: "Sam", email: "sam@example.com", rightToWork: "yes" } });
  const id = await lookedAt();

  expect((await runForStaff(ada, id, later))?.reasons).toEqual(
    expect.arrayContaining([
      { status: "skipped", why: "It was changed after it was taken in", count: 1 },
      {
        status: "skipped",
        why: "People have applied for it: answer them there, and then withdraw it",
        count: 1,
      },
    ]),
  );
  await askRun(ada, id, {}, clock);

  expect(await standing()).toEqual(["there", "there", "withdrawn"]);
});

test("what changes between the look and the yes is left alone", async () => {
  await taken([row({ id: "1" })], publish);
  const id = await lookedAt();
  await db.job.updateMany({ data: { title: "Junior planner", version: 2 } });

  await askRun(ada, id, {}, clock);

  expect(await standing()).toEqual(["there"]);
  expect(await runForStaff(ada, id, later)).toMatchObject({ counts: { done: 0, skipped: 1 } });
});

test("jobs that another import made, or that were there before, are not touched", async () => {
  await taken([row({ id: "1" })], publish);
  await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], publish, later);
  const id = await lookedAt();

  await askRun(ada, id, {}, clock);

  expect(await standing()).toEqual(["there", "withdrawn"]);
});

test("the same list, sent again, does not bring back what was taken back", async () => {
  await taken([row({ id: "1" })], publish);
  await askRun(ada, await lookedAt(), {}, clock);

  await taken([row({ id: "1" })], publish, new Date(later.getTime() + 60_000));

  expect(await standing()).toEqual(["withdrawn"]);
});

test("an editor neither sees imports nor takes one back", async () => {
  await taken([row({ id: "1" })], publish);
  const [run] = await runs();
  const eve = await aMember("editor", "Eve");
  const selection = { act: "take-back", ids: [], all: true, parameters: `state=all&import=${run?.id}` };

  expect(await importsForStaff(eve)).toBeNull();
  expect(await startRun(eve, "jobs", selection, later)).toEqual({ ok: false, reason: "not-found" });
});
