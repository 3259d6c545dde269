import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { Dice } from "@/scripts/fill/dice";
import { DUTIES, employerName, OFFERS, OPENINGS, ROLES, WANTS } from "@/scripts/fill/phrases";
import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark, Figure } from "./harness/measure";
import type { ImportTimes } from "./importing-times";

/** Megabytes of heap: without a limit Node takes what the machine has, and nobody sees what is needed. */
const HEAP = 300;
const TOWNS = ["London", "Leeds", "Manchester", "Bristol", "Cardiff", "Glasgow", "Belfast", "Norwich", "LS1", "M1 2AB"];

/** How fast an export of jobs is taken in, and whether a longer one needs more memory. */
export const importing: Benchmark = {
  name: "import",
  compares: "rows of an export taken in and published, beside the same texts put into a bare table",
  async run({ sizes, say }) {
    const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
    const figures: Figure[] = [];
    try {
      for (const rows of new Set([1000, ...sizes])) {
        const path = join(folder, `${rows}.csv`);
        await pipeline(Readable.from(exported(rows)), stringify({ header: true }), createWriteStream(path));
        say(`Taking in ${rows.toLocaleString("en-GB")} rows`);
        const times = await measuredBy<ImportTimes>(
          "importing-times.ts",
          { path },
          await emptyDatabase("bench_import"),
          [`--max-old-space-size=${HEAP}`, "--max-semi-space-size=8"],
        );
        const at = `${rows.toLocaleString("en-GB")} rows`;
        figures.push(
          {
            what: `${at}, created`,
            value: times.created,
            unit: "/s",
            reference: { what: "bare inserts", value: times.bare },
          },
          { what: `${at}, again unchanged`, value: times.unchanged, unit: "/s" },
          { what: `${at}, memory grew by`, value: times.memoryMegabytes, unit: "MB" },
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    return figures;
  },
};

/** An export with texts as long as real ones, about 3 KB. */
function* exported(rows: number) {
  const dice = new Dice("import");
  const paragraphs = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => `<p>${dice.pick(from)}</p>`).join("");
  for (let at = 0; at < rows; at++) {
    const role = dice.pick(ROLES);
    yield {
      jobId: `bench-${at}`,
      jobTitle: `Graduate ${role.name} ${at}`,
      employerName: employerName((from) => dice.pick(from)),
      locationName: dice.pick(TOWNS),
      minimumSalary: 27_000,
      maximumSalary: 31_000,
      currency: "GBP",
      date: "01/11/2026",
      jobDescription: paragraphs(OPENINGS, 2) + paragraphs(DUTIES, 14) + paragraphs(WANTS, 8) + paragraphs(OFFERS, 4),
      jobUrl: `https://jobs.example/${at}`,
    };
  }
}
