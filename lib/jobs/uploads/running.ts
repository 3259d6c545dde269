import { fromDateColumn } from "@/lib/core/time/dates";
import { Claim, LET_GO } from "@/lib/core/claim";
import { db, Prisma } from "@/lib/core/db";
import { removeFile } from "@/lib/core/storage";
import { importJobs } from "../import/jobs";
import { rejectedFile } from "../import/rejected-file";
import { openSource, rowsOf, type SourceFile } from "../import/source-file";
import { settleSearch } from "../search/upkeep";
import { keepRefused, keyOf, withUpload } from "./files";
import { asJson, Tally, type UploadReport } from "./report";

const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
const GONE = "The file is not kept any more. Send it again.";

const UPLOADS = Prisma.sql`job_upload`;
const TO_TRY = Prisma.sql`tried_at IS NULL`;
const TO_DO = Prisma.sql`asked_at IS NOT NULL AND finished_at IS NULL`;

/** Looks through, and takes in, what waits, one list after the other. Answers how many were read. */
export async function runUploads(
  now: Date,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<number> {
  let read = 0;
  while (!signal.aborted) {
    const claim = await Claim.next(UPLOADS, Prisma.sql`${TO_TRY} OR ${TO_DO}`, { now, clock });
    if (!claim) break;
    await runUpload(claim, { now, signal });
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
  const claim = await Claim.next(UPLOADS, Prisma.sql`id = ${id}::uuid AND ${TO_TRY}`, { now, clock });
  if (claim) await runUpload(claim, { now, signal: new AbortController().signal });
  return claim !== null;
}

type Upload = NonNullable<Awaited<ReturnType<typeof db.jobUpload.findUnique>>>;
interface Round {
  now: Date;
  signal: AbortSignal;
}

async function runUpload(claim: Claim, round: Round): Promise<void> {
  const upload = await db.jobUpload.findFirst({ where: claim.held });
  if (!upload) return;
  const { id, askedAt } = upload;
  const signal = AbortSignal.any([round.signal, claim.lost]);
  const report = await readUpload(upload, claim, { ...round, signal });
  const at = claim.at();
  // Told to stop in the middle: another goes on from the beginning, which changes nothing twice.
  if (signal.aborted) return claim.giveBack();
  const { count } = await db.jobUpload.updateMany({
    where: claim.held,
    data: { ...(askedAt ? { finishedAt: at } : { triedAt: at }), ...LET_GO, report: asJson(report) },
  });
  if (count === 1 && (askedAt || "unreadable" in report)) await removeFile(keyOf(id));
  if (askedAt && "counts" in report && report.counts.created + report.counts.updated > 0) await settleSearch(at);
}

async function readUpload(upload: Upload, claim: Claim, round: Round): Promise<UploadReport> {
  const report = await withUpload(upload.id, async (path, folder): Promise<UploadReport> => {
    const opened = await openSource(path);
    if (!opened.ok) return { unreadable: opened.reason };
    return readList(upload, { file: opened.file, folder }, claim, round);
  });
  return report ?? { unreadable: GONE };
}

async function readList(
  upload: Upload,
  { file, folder }: { file: SourceFile; folder: string },
  claim: Claim,
  { now, signal }: Round,
): Promise<UploadReport> {
  const { id, publish, closesOn, startedBy, askedAt } = upload;
  const source = upload.source ?? file.columns.source;
  const tally = new Tally();
  const refused = await rejectedFile(file, folder);
  const options = {
    source,
    publish,
    closesOn: closesOn && fromDateColumn(closesOn),
    dryRun: askedAt === null,
    actorId: startedBy,
  };
  const counts = await importJobs(
    until(
      signal,
      rowsOf(file, (done) => claim.tell(done)),
    ),
    options,
    (outcome) => {
      tally.add(outcome);
      if (outcome.kind === "rejected") refused.add(outcome.row, outcome.reason ?? "");
    },
    now,
  );
  const path = await refused.close();
  if (await claim.isHeld()) await keepRefused(id, path);
  const delimiter = DELIMITERS[file.delimiter] ?? file.delimiter;
  return tally.report(counts, { encoding: file.encoding, delimiter, source, unused: file.columns.unused });
}

async function* until<T>(signal: AbortSignal, rows: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const row of rows) {
    if (signal.aborted) return;
    yield row;
  }
}
