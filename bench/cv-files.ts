import { checkCv } from "@/lib/applications/cv-files/check";
import { readCv } from "@/lib/applications/cv-text/reading";
import { CV_KINDS, type CvKind } from "@/lib/applications/vocabulary";
import { processorMs } from "@/tests/support/attack-files";
import { one } from "@/tests/support/cv-documents";
import { HOSTILE_CVS } from "@/tests/support/hostile-cvs";
import type { Benchmark, Figure } from "./harness/measure";

const ALLOWED = { ms: 5000, megabytes: 256 };

/** Every hostile file judged, and what is read of them and of honest ones, in time of a processor and in memory. */
export const cvFiles: Benchmark = {
  name: "cv-files",
  compares: `${HOSTILE_CVS.length} hostile files judged, and read as if they had been taken`,
  async run({ say }) {
    const before = process.resourceUsage().maxRSS;
    const judged: number[] = [];
    for (const [, bytes] of HOSTILE_CVS) judged.push(await processorMs(() => checkCv(bytes)));
    const more = (process.resourceUsage().maxRSS - before) / 1024;
    const read = await readAll();
    say(`${read.ended} were ended at a limit, ${read.refused} had nothing to read`);
    return [
      figure("judged, the slowest", Math.max(...judged), "ms", ALLOWED.ms),
      figure("judged, memory more than before", more, "MB", ALLOWED.megabytes),
      figure("read, the slowest", Math.max(...read.ms), "ms", ALLOWED.ms),
      figure("read, the largest in memory", Math.max(...read.megabytes), "MB", ALLOWED.megabytes),
    ];
  },
};

/** Past the judgement: what would happen if one were let through. */
async function readAll() {
  const all = { ms: [0], megabytes: [0], ended: 0, refused: 0 };
  const few = HOSTILE_CVS.filter((_, at) => at % 4 === 0).map(([, bytes]) => bytes);
  for (const bytes of [...few, ...Object.values(one).map((make) => make())]) {
    const { said, used } = await readCv(bytes.subarray(0, 5 * 1024 * 1024), kindOf(bytes));
    if (!used) all.ended++;
    else if (!said.ok) all.refused++;
    all.ms.push(used?.ms ?? 0);
    all.megabytes.push((used?.kilobytes ?? 0) / 1024);
  }
  return all;
}

function kindOf(bytes: Buffer): CvKind {
  const first = bytes.toString("latin1", 0, 64);
  if (first.startsWith("{\\rtf")) return "rtf";
  if (first.startsWith("PK")) return first.includes("mimetype") ? "odt" : "docx";
  return Object.keys(CV_KINDS)[0] as CvKind;
}

const figure = (what: string, value: number, unit: Figure["unit"], allowed: number): Figure => ({
  what,
  value,
  unit,
  reference: { what: "what is allowed", value: allowed },
});
