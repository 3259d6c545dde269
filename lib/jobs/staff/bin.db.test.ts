import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { knownJobs, saveRows } from "@/lib/jobs/import/save";
import { recruiter } from "@/lib/mail/staff/staff.fixtures";
import { aJob } from "@/tests/support/a-job";
import { inTable } from "@/tests/support/in-table";
import { binJob, emptyJobBin, jobsInBin, putBackJob } from "./bin";
import { jobForStaff } from "./jobs";
import { previewJob } from "./preview";
import { closeJob, publishJob } from "./publishing";
import { duplicateJob } from "./writing";
import { JOBS_TABLE } from "./table";
import { emptied } from "@/tests/support/emptied";

const NOW = new Date("2026-11-25T10:00:00Z");
const DAY_MS = 86_400_000;
const draft = { publishedAt: null, closesAt: null, liveSeq: null };

beforeEach(() => emptied("job", "audit_event"));

test("a draft goes into the bin with who put it there, and is found nowhere else", async () => {
  const { id, version } = await aJob(draft);

  expect(await binJob(recruiter, { id, version }, NOW)).toEqual({ ok: true });

  expect(await jobsInBin(recruiter)).toMatchObject([{ id, goesAt: new Date(NOW.getTime() + 30 * DAY_MS) }]);
  expect(await inTable(recruiter, JOBS_TABLE, { state: "draft" }, NOW)).toEqual([]);
  expect(await jobForStaff(recruiter, id, NOW)).toBeNull();
  expect(await previewJob(recruiter, id, NOW)).toBeNull();
  expect(await duplicateJob(recruiter, id, NOW)).toMatchObject({ reason: "not-found" });
  expect(await closeJob(recruiter, { id, version }, NOW)).toMatchObject({ reason: "not-found" });
  expect(await publishJob(recruiter, id, { version, closesOn: "2026-12-24" }, NOW)).toMatchObject({
    reason: "not-found",
  });
});

test("it comes back as it was", async () => {
  const before = await aJob(draft);
  await binJob(recruiter, before, NOW);

  expect(await putBackJob(recruiter, before.id)).toBe(true);

  expect(await db.job.findUnique({ where: { id: before.id } })).toEqual(before);
  expect(await putBackJob(recruiter, before.id)).toBe(false);
  const deeds = await db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { action: true, details: true } });
  expect(deeds).toEqual([
    { action: "bin", details: { from: { binnedAt: null }, to: { binnedAt: NOW.toISOString() } } },
    { action: "put-back", details: { from: { binnedAt: NOW.toISOString() }, to: { binnedAt: null } } },
  ]);
});

test.each([
  ["is public", {}],
  ["was withdrawn", { withdrawnAt: NOW }],
  ["has closed", { closesAt: new Date("2026-11-20T00:00:00Z") }],
  ["has a date to come out", { publishedAt: new Date("2026-12-01T00:00:00Z"), liveSeq: null }],
])("a job that %s does not go into the bin, whoever asks", async (_, facts) => {
  const { id, version } = await aJob(facts);

  expect(await binJob(recruiter, { id, version }, NOW)).toEqual({ ok: false, reason: "published" });
  const past = db.job.update({ where: { id }, data: { binnedAt: NOW, binnedBy: recruiter.personId } });
  await expect(past).rejects.toThrow(/job_binned/);
});

test("a change by somebody else in between stops it", async () => {
  const { id, version } = await aJob(draft);

  expect(await binJob(recruiter, { id, version: version + 1 }, NOW)).toMatchObject({ reason: "changed-meanwhile" });
});

test.each<Viewer>([{ kind: "visitor" }, { ...recruiter, role: "viewer" }, { ...recruiter, role: "editor" }])(
  "for $kind $role there is no bin",
  async (viewer) => {
    const { id, version } = await aJob(draft);
    expect(await binJob(viewer, { id, version }, NOW)).toMatchObject({ reason: "not-found" });
    await binJob(recruiter, { id, version }, NOW);

    expect(await jobsInBin(viewer)).toBeNull();
    expect(await putBackJob(viewer, id)).toBe(false);
  },
);

test("after 30 days it is gone, and not before; a draft beside it stays", async () => {
  const [old, kept] = [await aJob(draft), await aJob(draft)];
  await binJob(recruiter, old, NOW);

  expect(await emptyJobBin(new Date(NOW.getTime() + 30 * DAY_MS))).toBe(0);
  expect(await emptyJobBin(new Date(NOW.getTime() + 30 * DAY_MS + 1))).toBe(1);
  expect(await db.job.findMany({ select: { id: true } })).toEqual([{ id: kept.id }]);
});

test("an import leaves what is in the bin alone, and does not publish it", async () => {
  const { id, version } = await aJob({ ...draft, source: "board", externalId: "7", sourceHash: "old" });
  await binJob(recruiter, { id, version }, NOW);
  const known = await knownJobs(["7"], "board");
  const job = { externalId: "7", hash: "new", obstacles: [], remarks: [], columns: {}, place: null };
  const row = { row: {}, job } as unknown as Parameters<typeof saveRows>[0][number];

  const decisions = await saveRows(
    [row],
    { source: "board", dryRun: false, publish: true, closesAt: null, authorityId: null, runId: null, actorId: null },
    NOW,
  );

  expect(known.get("7")?.binnedAt).toEqual(NOW);
  expect(decisions).toEqual([{ kind: "unchanged" }]);
  expect(await jobsInBin(recruiter)).toHaveLength(1);
});
