import { createReadStream, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse";
import { count } from "@/lib/core/text/text";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { importPlaces } from "@/lib/places/import";
import { command } from "./command";

const USAGE = "npm run places:import -- FILE.csv";
const SHOWN_REASONS = 20;

function file(): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new Error("Give one CSV file.");
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  return path;
}

/** One line on a terminal that grows, and elsewhere a line every two seconds. */
function progress() {
  let told = Date.now();
  return (done: number) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${count(done, "row")} so far`);
    else if (Date.now() - told > 2000) {
      told = Date.now();
      console.log(`${count(done, "row")} so far`);
    }
  };
}

async function run(): Promise<void> {
  const rows = createReadStream(file()).pipe(
    parse({
      bom: true,
      columns: true,
      delimiter: [",", ";", "\t"],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  await loadGazetteer();
  const { created, updated, unchanged, rejected } = await importPlaces(rows, progress());
  if (process.stdout.isTTY) process.stdout.write("\n");
  for (const { row, reason } of rejected.slice(0, SHOWN_REASONS)) console.log(`Row ${row}: ${reason}.`);
  if (rejected.length > SHOWN_REASONS) console.log(`… and ${rejected.length - SHOWN_REASONS} more rows like these.`);
  console.log(`${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected`);
}

await command(USAGE, run);
