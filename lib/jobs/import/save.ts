import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { insertRows } from "@/lib/core/insert-rows";
import { lockNamed } from "@/lib/core/locks";
import { markStale } from "@/lib/core/stale";
import { isEdited, unedited } from "../edited-fields";
import { keepRevisions } from "../revisions";
import { indexJobs } from "../search/upkeep";
import { freeSlugs, slugOf } from "../slugs";
import { decide, type Decision, type KnownJob, type Wanted } from "./merge";
import type { ImportedJob } from "./row";
import type { SourceRow } from "./source-file";

/** A row that has a job in it. */
export interface RowWithJob {
  row: SourceRow;
  job: ImportedJob;
}

export interface ImportRun extends Wanted {
  source: string;
  dryRun: boolean;
  /** What its jobs may be advertised by; null for a dry run, which writes none. */
  authorityId: string | null;
  /** Which run makes them; null for a dry run. */
  runId: string | null;
  /** The person of staff who asked for it; null for a command. */
  actorId: string | null;
}

type Change = Extract<Decision, { kind: "created" | "updated" }>;

/** What there is already of these rows, by their external ids. */
export async function knownJobs(externalIds: string[], source: string, tx: Tx = db): Promise<Map<string, KnownJob>> {
  const rows = await tx.job.findMany({
    where: { source, externalId: { in: externalIds } },
    select: {
      id: true,
      externalId: true,
      slug: true,
      sourceHash: true,
      publishedAt: true,
      closesAt: true,
      editedFields: true,
      binnedAt: true,
    },
  });
  return new Map(rows.map((row) => [row.externalId ?? "", row]));
}

/** Decides on some rows and writes them, all or none. A dry run decides the same and writes nothing. */
export async function saveRows(candidates: RowWithJob[], run: ImportRun, now: Date): Promise<Decision[]> {
  if (run.dryRun) return decisionsOn(candidates, run, db, now).then((all) => all.map(({ decision }) => decision));
  return db.$transaction(
    async (tx) => {
      await lockNamed(tx, "job-import");
      const all = await decisionsOn(candidates, run, tx, now);
      await create(tx, all.filter(isCreated), run, now);
      for (const one of all)
        if (one.decision.kind === "updated" && one.known)
          await update(tx, { ...one, known: one.known, decision: one.decision }, run, now);
      const changed = all.filter(({ decision }) => decision.kind === "updated").flatMap(({ known }) => known ?? []);
      await keepRevisions(tx, {
        jobIds: changed.map(({ id }) => id),
        act: "import",
        savedById: run.actorId,
        savedAt: now,
        why: run.source,
      });
      if (all.some(({ decision }) => decision.kind === "created" || decision.kind === "updated"))
        await markStale(tx, "jobs", ...changed.map(({ slug }) => `job:${slug}`));
      return all.map(({ decision }) => decision);
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}

interface Decided extends RowWithJob {
  known: KnownJob | null;
  decision: Decision;
}

const isCreated = (one: Decided): one is Decided & { decision: Change } => one.decision.kind === "created";

async function decisionsOn(
  candidates: RowWithJob[],
  { source, authorityId: _, runId: __, ...wanted }: Omit<ImportRun, "actorId" | "dryRun">,
  tx: Tx,
  now: Date,
): Promise<Decided[]> {
  const byId = await knownJobs(
    candidates.map(({ job }) => job.externalId),
    source,
    tx,
  );
  return candidates.map((candidate) => {
    const known = byId.get(candidate.job.externalId) ?? null;
    return { ...candidate, known, decision: decide(candidate.job, known, wanted, now) };
  });
}

async function create(
  tx: Tx,
  all: (Decided & { decision: Change })[],
  { source, authorityId, runId }: ImportRun,
  now: Date,
): Promise<void> {
  if (all.length === 0) return;
  const slugs = await freeSlugs(
    all.map(({ job }) => slugOf({ ...job.columns, place: job.place?.name })),
    tx,
  );
  const rows = all.map(({ job, decision }, at) => ({
    id: randomUUID(),
    slug: slugs[at] ?? job.externalId,
    ...job.columns,
    ...decision.publication,
    source,
    authorityId,
    importRunId: runId,
    externalId: job.externalId,
    sourceHash: job.hash,
    remarks: [...job.remarks, ...decision.remarks],
    createdAt: now,
    updatedAt: now,
  }));
  await insertRows(tx, "job", rows);
  const places = all.flatMap(({ job: { place } }, at) =>
    place ? [{ jobId: rows[at]?.id ?? "", position: 0, ...place }] : [],
  );
  await insertRows(tx, "job_place", places);
  await indexJobs(
    tx,
    rows.map(({ id }) => id),
  );
}

/** What a person changed by hand stays. The address stays too, whatever the title says now. */
async function update(
  tx: Tx,
  { job, known, decision }: Decided & { known: KnownJob; decision: Change },
  { authorityId }: ImportRun,
  now: Date,
): Promise<void> {
  const { editedFields, id } = known;
  const text = decision.isNewText
    ? { ...unedited(job.columns, editedFields), sourceHash: job.hash, remarks: [...job.remarks, ...decision.remarks] }
    : {};
  // Whoever made it public answers for it: staff who gave it a word of its own, or the run that brought it out.
  const authority = decision.publication.publishedAt ? { authorityId } : {};
  await tx.job.update({
    where: { id },
    data: { ...text, ...authority, ...decision.publication, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  });
  if (!decision.isNewText || isEdited(editedFields, "places")) return;
  await tx.jobPlace.deleteMany({ where: { jobId: id } });
  if (job.place) await tx.jobPlace.create({ data: { jobId: id, position: 0, ...job.place }, select: { jobId: true } });
}
