import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { type LocalDate, localDate, londonDay } from "@/lib/core/time/dates";
import { env } from "@/lib/core/env";
import { count } from "@/lib/core/text/text";
import { importJobs, type RowOutcome } from "@/lib/jobs/import/jobs";
import { rejectedFile } from "@/lib/jobs/import/rejected-file";
import { openSource, rowsOf, type SourceFile } from "@/lib/jobs/import/source-file";
import { settleSearch } from "@/lib/jobs/search/upkeep";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { progress } from "./progress";
import { command } from "./command";

const USAGE = "npm run jobs:import -- FILE.csv [--dry-run] [--publish] [--closes YYYY-MM-DD]";
const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
/** This many examples of a reason are printed; the file has them all. */
const EXAMPLES = 5;

/** Reads the arguments; a sentence when they make no sense. */
function asked(now: Date) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      publish: { type: "boolean", default: false },
      closes: { type: "string" },
    },
  });
  const [path] = positionals;
  if (!path || positionals.length !== 1) throw new Error("Give one CSV file.");
  return { path, dryRun: values["dry-run"], publish: values.publish, closesOn: closingDay(values.closes, now) };
}

function closingDay(text: string | undefined, now: Date): LocalDate | null {
  if (text === undefined) return null;
  const day = localDate(text);
  if (!day || day < londonDay(now)) throw new Error("--closes: must be a day from today on, like 2027-03-31.");
  return day;
}

async function opened(path: string): Promise<SourceFile> {
  await stat(path).catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  const source = await openSource(path);
  if (!source.ok) throw new Error(`${basename(path)}: ${source.reason}`);
  return source.file;
}

async function run(): Promise<void> {
  const now = new Date();
  const { path, ...options } = asked(now);
  const file = await opened(path);
  describe(file);
  // A database that nobody has started yet does not know where Leeds is.
  await loadGazetteer();
  const { size } = await stat(path);
  const tally = new Tally();
  const rejected = options.dryRun ? null : await rejectedFile(file, env().DATA_DIR);
  const bar = progress("kilobytes");
  const rows = rowsOf(file, (bytes) => bar.at(Math.round(bytes / 1024), Math.round(size / 1024)));
  const tell = (outcome: RowOutcome) => {
    tally.add(outcome);
    if (outcome.kind === "rejected") rejected?.add(outcome.row, outcome.reason ?? "");
  };
  const given = { name: basename(path), sha256: await sha256Of(path) };
  const from = { source: file.columns.source, actorId: null, file: given };
  const counts = await importJobs(rows, { ...options, ...from }, tell, now);
  bar.end();
  if (!options.dryRun && counts.created + counts.updated > 0) await settleSearch(now);
  tally.print((await rejected?.close()) ?? null);
  if (options.dryRun) console.log("A dry run: nothing was changed.");
  else if (!options.publish && counts.created > 0) console.log("New jobs are drafts. With --publish they go public.");
  const { created, updated, unchanged } = counts;
  console.log(`${created} created, ${updated} updated, ${unchanged} unchanged, ${counts.rejected} rejected`);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function describe({ path, encoding, delimiter, columns }: SourceFile): void {
  const shape = columns.source === "reed" ? "an export of Reed" : "a list of jobs";
  console.log(`${basename(path)}: ${shape}, ${encoding}, with ${DELIMITERS[delimiter] ?? delimiter}.`);
  if (columns.unused.length > 0) console.log(`Columns not used: ${columns.unused.join(", ")}.`);
}

/** Counts what was rejected and what was assumed, by the words before the colon. */
class Tally {
  #reasons = new Map<string, string[]>();
  #remarks = new Map<string, number>();

  add({ row, kind, reason, remarks }: RowOutcome): void {
    if (kind === "rejected") {
      const heading = headingOf(reason ?? "");
      this.#reasons.set(heading, [...(this.#reasons.get(heading) ?? []), `row ${row.number}: ${reason}`]);
    }
    for (const remark of remarks) this.#remarks.set(headingOf(remark), (this.#remarks.get(headingOf(remark)) ?? 0) + 1);
  }

  print(path: string | null): void {
    if (this.#remarks.size > 0) console.log("Marked on the jobs, for staff to look at:");
    for (const [heading, times] of [...this.#remarks].sort(([, a], [, b]) => b - a))
      console.log(`  ${heading}: ${count(times, "job")}`);
    if (this.#reasons.size > 0) console.log(path ? `Rejected, each with its reason in ${path}:` : "Rejected:");
    for (const [heading, examples] of this.#reasons) {
      console.log(`  ${heading}: ${count(examples.length, "row")}`);
      for (const example of examples.slice(0, EXAMPLES)) console.log(`    ${example}`);
      if (examples.length > EXAMPLES) console.log(`    and ${examples.length - EXAMPLES} more`);
    }
  }
}

/** "Contract assumed: permanent" is one kind with its value; of others the words before the colon. */
const headingOf = (text: string) => (/ assumed: [\w -]+$/.exec(text) ? text : (text.split(":", 1)[0] ?? text));

await command(USAGE, run);
