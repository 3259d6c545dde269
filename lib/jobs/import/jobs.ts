import { setImmediate } from "node:timers/promises";
import { audit } from "@/lib/access/audit";
import { finishImportRun, startImportRun } from "@/lib/clients/import-runs";
import { db, type Tx } from "@/lib/core/db";
import { endOfLondonDay, type LocalDate } from "@/lib/core/time/dates";
import { placeOf, type PlaceReading } from "../places-of";
import { type Decision, isUnchanged, type KnownJob } from "./merge";
import { refusalOf } from "./refusal";
import { markOf, readRow, type RowMark } from "./row";
import { type RowWithJob, knownJobs, type ImportRun, saveRows } from "./save";
import type { SourceRow } from "./source-file";

export interface ImportOptions {
  /** Half of each job's identity; the other is the row's own id. */
  source: string;
  /** Makes the jobs public at once; a row that may not be is rejected. */
  publish: boolean;
  /** The last day to apply, for every row; null leaves it to the rows. */
  closesOn: LocalDate | null;
  /** Decides on every row and writes nothing. */
  dryRun: boolean;
  /** The person of staff who asked for it; null for a command. */
  actorId: string | null;
  /** What is taken in, for the record of who answers for it. */
  file?: { name: string; sha256: string | null };
}

/** What became of one row. */
export interface RowOutcome {
  row: SourceRow;
  kind: Decision["kind"];
  /** Why it was rejected. */
  reason?: string;
  remarks: string[];
}

export type ImportCounts = Record<Decision["kind"], number>;

const BATCH = 250;

/**
 * Takes in rows, in batches, each all or none; tells what became of every row, in order. A row that fails stops no other.
 * The same rows again are unchanged, or rejected for the same reason again. While one batch is written the next is read.
 */
export async function importJobs(
  rows: AsyncIterable<SourceRow>,
  { closesOn, file, ...options }: ImportOptions,
  tell: (outcome: RowOutcome) => void,
  now: Date,
): Promise<ImportCounts> {
  const started = options.dryRun
    ? null
    : await startImportRun(db, { ...options, startedBy: options.actorId, file }, now);
  const closesAt = closesOn && endOfLondonDay(closesOn);
  const run: ImportRun = {
    ...options,
    closesAt,
    authorityId: started?.authorityId ?? null,
    runId: started?.runId ?? null,
  };
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const given: Import = { run, seen: new Map(), places: new Map() };
  let written: Promise<void> = Promise.resolve();
  for await (const batch of batches(rows)) {
    const ready = await readBatch(batch, given, now);
    await written;
    written = write(ready);
    // It is awaited above or below; until then its failure must not count as unhandled.
    written.catch(() => {});
  }
  await written;
  if (started) await db.$transaction((tx) => writeDown(tx, { ...run, ...started, counts }, now));
  return counts;

  async function write({ early, candidates }: ReadBatch): Promise<void> {
    const late = await savedOrEach(candidates, run, now);
    for (const outcome of early.map((one) => one ?? (late.shift() as RowOutcome))) {
      counts[outcome.kind]++;
      tell(outcome);
    }
  }
}

async function* batches(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow[]> {
  let batch: SourceRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

interface Import {
  run: ImportRun;
  /** Every identity of the file so far. */
  seen: Map<string, { hash: string; number: number }>;
  places: Map<string, Promise<PlaceReading>>;
}

/** What is already known of each row, in order; null for those that have to be compared with what is there: the candidates. */
interface ReadBatch {
  early: (RowOutcome | null)[];
  candidates: RowWithJob[];
}

async function readBatch(rows: SourceRow[], given: Import, now: Date): Promise<ReadBatch> {
  const marked = await Promise.all(
    rows.map(async (row) => {
      const where = await placeIn(row, given);
      return { row, where, ...markIn(row, where) };
    }),
  );
  const known = await knownJobs(
    marked.flatMap((one) => (one.ok ? one.mark.externalId : [])),
    given.run.source,
  );
  const candidates: RowWithJob[] = [];
  const early: ReadBatch["early"] = [];
  for (const { row, where, ...one } of marked) {
    const told = one.ok
      ? toldAlready(row, one.mark, known.get(one.mark.externalId), given, now)
      : rejected(row, one.reason);
    early.push(told);
    if (told || !one.ok) continue;
    candidates.push({ row, job: readRow(row.fields, where, one.mark, now) });
    // Reading takes a millisecond: the batch before, which is being written meanwhile, must not wait for all of it.
    await setImmediate();
  }
  return { early, candidates };
}

/** What can be said of a row without reading its text: that it repeats another, or what is there. Null for any other. */
function toldAlready(row: SourceRow, mark: RowMark, before: KnownJob | undefined, given: Import, now: Date) {
  const repeated = repeats(row, mark, given.seen);
  if (repeated) return repeated;
  return before && isUnchanged(mark, before, given.run, now) ? unchanged(row) : null;
}

/** Each place is looked up once in a file. */
function placeIn({ fields: { place = "" } }: SourceRow, { places }: Import): Promise<PlaceReading> {
  const known = places.get(place) ?? placeOf(place);
  places.set(place, known);
  return known;
}

const markIn = ({ fields, broken }: SourceRow, where: PlaceReading) =>
  broken ? ({ ok: false, reason: `Cannot be read: ${broken}` } as const) : markOf(fields, where);

/** The same job a second time in one file: the first counts, and a second that says something else is told. */
function repeats(row: SourceRow, { externalId, hash }: RowMark, seen: Import["seen"]): RowOutcome | null {
  const first = seen.get(externalId);
  if (!first) {
    seen.set(externalId, { hash, number: row.number });
    return null;
  }
  if (first.hash === hash) return unchanged(row);
  return rejected(row, `Repeated: row ${first.number} has the same number and says something else`);
}

const unchanged = (row: SourceRow): RowOutcome => ({ row, kind: "unchanged", remarks: [] });
const rejected = (row: SourceRow, reason: string): RowOutcome => ({ row, kind: "rejected", reason, remarks: [] });

/** All at once; where the database refuses one of them, one by one, so that only that one is lost. */
async function savedOrEach(candidates: RowWithJob[], run: ImportRun, now: Date): Promise<RowOutcome[]> {
  if (candidates.length === 0) return [];
  try {
    const decisions = await saveRows(candidates, run, now);
    return decisions.map((decision, at) => outcomeOf(candidates[at] as RowWithJob, decision));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    const [only] = candidates;
    if (only && candidates.length === 1) return [rejected(only.row, `Refused by the database: ${refusal}`)];
    const outcomes: RowOutcome[] = [];
    for (const candidate of candidates) outcomes.push(...(await savedOrEach([candidate], run, now)));
    return outcomes;
  }
}

function outcomeOf({ row, job }: RowWithJob, decision: Decision): RowOutcome {
  if (decision.kind === "rejected") return rejected(row, decision.reason);
  const remarks = decision.kind === "unchanged" ? [] : [...job.remarks, ...decision.remarks];
  return { row, kind: decision.kind, remarks };
}

interface Done extends ImportRun {
  runId: string;
  counts: ImportCounts;
}

async function writeDown(tx: Tx, { source, publish, runId, actorId, counts }: Done, now: Date) {
  await finishImportRun(tx, runId, { ...counts }, now);
  const details = { publish, run: runId, ...counts };
  await audit(tx, { actorId, action: "import", subject: "jobs", subjectId: source, details });
}
