import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { count } from "@/lib/core/text/text";
import { Unreadable } from "@/lib/posts/moving/found";
import { moveIn } from "@/lib/posts/moving/move";
import { KINDS, type Kind, openOldSite } from "@/lib/posts/moving/opening";
import { type MoveReport, remarkKinds, sayCounts } from "@/lib/posts/moving/report";
import { reportPage, sayPictures } from "@/lib/posts/moving/report-page";
import { waysFor } from "@/lib/posts/moving/ways";
import { progress } from "./progress";

const USAGE =
  "npm run posts:import -- FILE|FOLDER [--dry-run] [--from wordpress|ghost|markdown] [--site https://old.example]";
/** This many examples of a remark are printed; the report has them all. */
const EXAMPLES = 3;

/** Reads the arguments; a sentence when they make no sense. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, from: { type: "string" }, site: { type: "string" } },
  });
  const [path] = positionals;
  if (!path || positionals.length !== 1) throw new Unreadable("Give one file or folder.");
  if (values.from !== undefined && !isKind(values.from)) throw new Unreadable(`--from: must be ${KINDS.join(", ")}.`);
  if (values.site !== undefined && !/^https?:\/\//.test(values.site))
    throw new Unreadable("--site: must be an address like https://old.example.");
  return { path, isDryRun: values["dry-run"], kind: values.from, address: values.site ?? null };
}

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

async function run(): Promise<void> {
  const now = new Date();
  const { path, isDryRun, kind, address } = asked();
  const site = await openOldSite(path, { kind: kind as Kind | undefined, address });
  const bar = progress("posts", process.stderr);
  const tell = (report: MoveReport, share: number) => {
    const done = report.posts.length;
    bar.at(done, Math.max(done, Math.round(done / Math.max(share, 0.001))));
    return true;
  };
  try {
    const report = await moveIn(site, waysFor(null, now), { isDryRun, actorId: null, tell }, now);
    bar.end();
    print(report, await written(report, now));
  } finally {
    await site.close();
  }
}

/** The report as JSON and as a page, beside the site's other data. */
async function written(report: MoveReport, now: Date): Promise<string> {
  const folder = join(env().DATA_DIR, "moving");
  const stem = join(folder, `report-${now.toISOString().replace(/[:.]/g, "-")}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${stem}.json`, JSON.stringify(report, null, 2), { mode: 0o600 });
  await writeFile(`${stem}.html`, reportPage(report), { mode: 0o600 });
  return stem;
}

function print(report: MoveReport, stem: string): void {
  for (const { heading, posts } of remarkKinds(report)) {
    console.log(`${heading}: ${count(posts.length, "time")}`);
    for (const { name, words } of posts.slice(0, EXAMPLES))
      console.log(`  ${name.slice(0, 60)}${words === heading ? "" : `: ${words.slice(heading.length + 2, 160)}`}`);
  }
  for (const remark of report.remarks) console.log(remark);
  if (report.newAuthors.length > 0) console.log(`New authors: ${report.newAuthors.slice(0, 20).join(", ")}`);
  if (report.newCategories.length > 0) console.log(`New categories: ${report.newCategories.slice(0, 20).join(", ")}`);
  console.log(sayPictures(report));
  console.log(`Report: ${stem}.html and ${stem}.json`);
  if (report.isDryRun) console.log("A dry run: nothing was changed.");
  console.log(`From ${report.from}: ${sayCounts(report)}`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Unreadable ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
