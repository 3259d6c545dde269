import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { enrolled, staffOf } from "@/tests/support/editing";
import { jobInput } from "../job-input";
import { closeJob, publishJob, withdrawJob } from "./publishing";
import { restoreJob } from "./restoring";
import { jobRevisionAt, jobRevisions } from "./revisions";
import { fieldsOf } from "./said";
import { replaceJobCopy } from "./working-copies";
import { createJob, duplicateJob, saveJob } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const recruiter = staffOf("recruiter");
const filled = {
  title: "Junior planner",
  employerName: "Calder & Finch",
  description: "Plan things.",
  places: "Leeds",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
};
const input = (given: Record<string, string> = {}) => jobInput.parse({ ...filled, ...given });
const versions = async (id: string) => (await jobRevisions(recruiter, id, 1))?.items ?? [];
const acts = async (id: string) => (await versions(id)).map(({ version, act, savedBy }) => [version, act, savedBy]);

async function draft(given: Record<string, string> = {}): Promise<string> {
  const made = await createJob(recruiter, input(given), now);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

beforeAll(loadGazetteer);
beforeEach(async () => {
  await emptied("job", "audit_event");
  await enrolled(recruiter);
});

test("whatever makes a version of a job is written down, with who did it", async () => {
  const id = await draft();
  await saveJob(recruiter, id, 1, input({ title: "Planner" }), now);
  await publishJob(recruiter, id, { version: 2, closesOn: "2026-12-24", authorityFrom: "Ann" }, now);
  await closeJob(recruiter, { id, version: 3 }, new Date("2026-11-26T10:00:00Z"));
  await withdrawJob(recruiter, { id, version: 4 }, now);

  expect(await acts(id)).toEqual([
    [5, "withdraw", "Ed"],
    [4, "close", "Ed"],
    [3, "publish", "Ed"],
    [2, "save", "Ed"],
    [1, "create", "Ed"],
  ]);
  expect((await versions(id)).map(({ changed }) => changed)).toEqual([[], [], [], ["title"], []]);
});

test("a job that was there before has its first state written down with its first change, places and all", async () => {
  const { id } = await aJob({ title: "Junior planner", places: ["leeds", "york"], source: "reed", externalId: "1" });

  await saveJob(recruiter, id, 1, input({ places: "Bradford" }), now);

  const [saved, before] = await versions(id);
  expect(before).toMatchObject({ version: 1, act: "before", savedBy: null, why: "reed" });
  expect(before?.said.places.map(({ name }) => name)).toEqual(["Leeds", "York"]);
  expect(saved?.said.places.map(({ name }) => name)).toEqual(["Bradford"]);
});

test("a version that nobody wrote down is written down by the database, and so is what stood before it", async () => {
  const { id } = await aJob({ title: "Junior planner" });

  await db.job.update({ where: { id }, data: { title: "Changed in bulk", version: { increment: 1 } } });

  expect(await acts(id)).toEqual([
    [2, "change", null],
    [1, "before", null],
  ]);
  expect((await jobRevisionAt(recruiter, id, 1))?.said.title).toBe("Junior planner");
});

test("what was written down cannot be changed, not even by a program", async () => {
  const id = await draft();

  await expect(db.$executeRaw`UPDATE job_revision SET said = '{}' WHERE job_id = ${id}::uuid`).rejects.toThrow(
    "cannot change",
  );
});

test("the audit says from what to what, and leaves long texts to the history", async () => {
  const id = await draft({ payFrom: "27000", payPeriod: "year" });

  await saveJob(
    recruiter,
    id,
    1,
    input({ payFrom: "29000", payPeriod: "year", places: "York", description: "Draw." }),
    now,
  );

  const { details } = await db.auditEvent.findFirstOrThrow({ where: { action: "save" } });
  expect(details).toMatchObject({
    version: 2,
    from: { salaryMinPence: 2_700_000, places: ["Leeds"] },
    to: { salaryMinPence: 2_900_000, places: ["York"] },
  });
  expect(JSON.stringify(details)).not.toContain("Draw.");
});

describe("an earlier version that is brought back", () => {
  test("is the newest version, to the letter, its places where they were", async () => {
    const { id } = await aJob({
      title: "Junior planner",
      descriptionHtml: "<table><tbody><tr><td>£</td></tr></tbody></table>",
    });
    await saveJob(recruiter, id, 1, input({ title: "Planner", places: "York" }), now);

    expect(await restoreJob(recruiter, { id, version: 2, from: 1 }, now)).toMatchObject({ ok: true, version: 3 });

    const job = await db.job.findUniqueOrThrow({ where: { id }, include: { places: true } });
    expect(job).toMatchObject({ title: "Junior planner", descriptionText: "£", version: 3 });
    expect(job.descriptionHtml).toBe("<table><tbody><tr><td>£</td></tr></tbody></table>");
    expect(job.places).toMatchObject([{ name: "Leeds", latitude: 53.797 }]);
    expect((await versions(id))[0]).toMatchObject({ act: "restore", why: "1" });
  });

  test("does not take the place of what somebody is typing, or of a colleague's save, or what publishing needs", async () => {
    const id = await draft({ description: "" });
    await saveJob(recruiter, id, 1, input(), now);
    await publishJob(recruiter, id, { version: 2, closesOn: "2026-12-24", authorityFrom: "Ann" }, now);

    expect(await restoreJob(recruiter, { id, version: 2, from: 1 }, now)).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect(await restoreJob(recruiter, { id, version: 3, from: 1 }, now)).toMatchObject({ reason: "incomplete" });
    const fields = { ...fieldsOf((await versions(id))[0]!.said), title: "Typed" };
    await replaceJobCopy(recruiter, id, { baseVersion: 3, fields }, now);
    expect(await restoreJob(recruiter, { id, version: 3, from: 2 }, now)).toMatchObject({ reason: "unsaved" });
  });
});

test("a copy of a job begins a history of its own", async () => {
  const copy = await duplicateJob(recruiter, await draft(), now);

  expect(await acts(copy.ok ? copy.id : "")).toEqual([[1, "duplicate", "Ed"]]);
});

test("strangers and candidates read no history, and nobody but recruiters brings anything back", async () => {
  const id = await draft();

  expect(await jobRevisions({ kind: "visitor" }, id, 1)).toBeNull();
  expect(await jobRevisionAt({ kind: "visitor" }, id, 1)).toBeNull();
  expect(await restoreJob(staffOf("editor"), { id, version: 1, from: 1 }, now)).toMatchObject({ reason: "not-found" });
});
