import { fromDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { removeFile } from "@/lib/core/storage";
import { importJobs } from "../import/jobs";
import { rejectedFile } from "../import/rejected-file";
import { openSource, rowsOf, type SourceFile } from "../import/source-file";
import { settleSearch } from "../search/upkeep";
import { keepRefused, keyOf, withUpload } from "./files";
import { asJson, Tally, type UploadReport } from "./report";

/** Whoever reads a list and said nothing for so long is gone, and another goes on. */
const SILENCE_MS = 60_000;
const TELL_EVERY_MS = 1000;
const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
const GONE = "The file is not kept any more. Send it again.";

/** Looks through, and takes in, what waits, one list after the other. Answers how many were read. */
export async function runUploads(
  now: Date,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<number> {
  let read = 0;
  while (!signal.aborted) {
    const upload = await nextUpload(now);
    if (!upload) break;
    await runUpload(upload, { now, signal, clock });
    read++;
  }
  return read;
}

/** Looks through one list right after it came, beside whoever waits for the page. False when somebody else does. */
export async function lookThrough(
  id: string,
  now: Date,
  clock: () => number = () => performance.now(),
): Promise<boolean> {
  const upload = await nextUpload(now, id);
  if (upload) await runUpload(upload, { now, signal: new AbortController().signal, clock });
  return upload !== null;
}

/** Takes the oldest that waits, so that nobody else does; with an id only that one, and only to look through it. */
async function nextUpload(now: Date, id?: string): Promise<Upload | null> {
  const isWaiting = { OR: [{ seenAt: null }, { seenAt: { lt: new Date(now.getTime() - SILENCE_MS) } }] };
  const toTry = { triedAt: null };
  const toDo = { askedAt: { not: null }, finishedAt: null };
  const waiting = await db.jobUpload.findFirst({
    where: { AND: [isWaiting, id ? { id, ...toTry } : { OR: [toTry, toDo] }] },
    orderBy: { createdAt: "asc" },
  });
  if (!waiting) return null;
  const { count } = await db.jobUpload.updateMany({
    where: { id: waiting.id, seenAt: waiting.seenAt, triedAt: waiting.triedAt, finishedAt: null },
    data: { seenAt: now, done: 0 },
  });
  return count === 1 ? waiting : nextUpload(now, id);
}

type Upload = NonNullable<Awaited<ReturnType<typeof db.jobUpload.findUnique>>>;
interface Circumstances {
  now: Date;
  signal: AbortSignal;
  clock: () => number;
}

async function runUpload(upload: Upload, circumstances: Circumstances): Promise<void> {
  const { now, signal, clock } = circumstances;
  const { id, askedAt } = upload;
  const begun = clock();
  const report = await readUpload(upload, circumstances);
  // Told to stop in the middle: another goes on from the beginning, which changes nothing twice.
  if (signal.aborted) {
    await db.jobUpload.updateMany({ where: { id }, data: { seenAt: null } });
    return;
  }
  const at = new Date(now.getTime() + clock() - begun);
  const what = askedAt ? { finishedAt: at } : { triedAt: at };
  await db.jobUpload.updateMany({ where: { id }, data: { ...what, seenAt: null, report: asJson(report) } });
  if (askedAt || "unreadable" in report) await removeFile(keyOf(id));
  if (askedAt && "counts" in report && report.counts.created + report.counts.updated > 0) await settleSearch(at);
}

async function readUpload(upload: Upload, circumstances: Circumstances): Promise<UploadReport> {
  const report = await withUpload(upload.id, async (path, folder): Promise<UploadReport> => {
    const opened = await openSource(path);
    if (!opened.ok) return { unreadable: opened.reason };
    return readList(upload, opened.file, folder, circumstances);
  });
  return report ?? { unreadable: GONE };
}

async function readList(
  upload: Upload,
  file: SourceFile,
  folder: string,
  { now, signal, clock }: Circumstances,
): Promise<UploadReport> {
  const { id, publish, closesOn, startedBy, askedAt } = upload;
  const source = upload.source ?? file.columns.source;
  const tally = new Tally();
  const refused = await rejectedFile(file, folder);
  const begun = clock();
  let told = begun;
  const progress = (done: number) => {
    if (clock() - told < TELL_EVERY_MS) return;
    told = clock();
    const seenAt = new Date(now.getTime() + told - begun);
    // Told beside the work: a number that comes late harms nobody.
    void db.jobUpload.updateMany({ where: { id }, data: { done, seenAt } }).catch(() => undefined);
  };
  const options = {
    ...{ source, publish, closesOn: closesOn && fromDateColumn(closesOn) },
    ...{ dryRun: askedAt === null, actorId: startedBy },
  };
  const counts = await importJobs(
    until(signal, rowsOf(file, progress)),
    options,
    (outcome) => {
      tally.add(outcome);
      if (outcome.kind === "rejected") refused.add(outcome.row, outcome.reason ?? "");
    },
    now,
  );
  await keepRefused(id, await refused.close());
  const delimiter = DELIMITERS[file.delimiter] ?? file.delimiter;
  return tally.report(counts, { encoding: file.encoding, delimiter, source, unused: file.columns.unused });
}

async function* until<T>(signal: AbortSignal, rows: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const row of rows) {
    if (signal.aborted) return;
    yield row;
  }
}
