import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text/text";
import { exportCsv } from "@/lib/jobs/export/csv";
import { progress } from "./progress";
import { command } from "./command";

const USAGE = "npm run jobs:export -- FILE.csv [--source NAME]";

/** Writes the jobs of a source, or those that were written here, into a file that jobs:import takes in again. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { source: { type: "string" } } });
  const [path] = positionals;
  if (!path || positionals.length !== 1) throw new Error("Give the file to write.");
  const source = values.source ?? null;
  const total = await db.job.count({ where: { source } });
  const file = createWriteStream(path);
  await once(file, "open");
  const bar = progress("jobs");
  let done = 0;
  for await (const text of exportCsv(source)) {
    if (!file.write(text)) await once(file, "drain");
    bar.at(Math.min(total, done++), total);
  }
  file.end();
  await once(file, "finish");
  bar.end();
  console.log(`${count(total, "job")} in ${path}`);
}

await command(USAGE, run);
