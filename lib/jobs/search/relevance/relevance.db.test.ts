import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/time/dates";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedJobs } from "@/scripts/seed/jobs";
import { importJobs } from "../../import/jobs";
import { openSource, rowsOf } from "../../import/source-file";
import { search } from "../search";
import { settleSearch } from "../upkeep";
import { JUDGED, type Judged } from "./judged.fixtures";
import { slipped } from "./slips.fixtures";

const now = new Date("2026-11-25T10:00:00Z");
const REAL = join(import.meta.dirname, "../../../../../shared/data/uk-graduate-jobs.csv");
const FIRST = 5;

beforeAll(async () => {
  await loadGazetteer();
  await db.job.deleteMany();
  await seedJobs(now);
  await settleSearch(now);
});

/** Those that have no right answer among the first five. */
async function missed(judged: Judged[]): Promise<string[]> {
  const misses: string[] = [];
  for (const { search: criteria, isRight } of judged) {
    const { items } = await search(criteria, now);
    if (!items.slice(0, FIRST).some(isRight))
      misses.push(
        `${JSON.stringify(criteria)}: ${items
          .slice(0, FIRST)
          .map(({ title }) => title)
          .join(" | ")}`,
      );
  }
  return misses;
}

/** Of each search with a slip in it, whether the first that the clean search finds is among the first five. */
async function lost(judged: Judged[]): Promise<{ tried: number; losses: string[] }> {
  let tried = 0;
  const losses: string[] = [];
  for (const { search: criteria } of judged) {
    const [best] = (await search(criteria, now)).items;
    if (!best) continue;
    for (const { name, q } of slipped(criteria.q ?? "")) {
      tried++;
      const { items, corrected } = await search({ ...criteria, q }, now);
      if (!items.slice(0, FIRST).some(({ id }) => id === best.id))
        losses.push(`${q} (${name}, taken for ${corrected})`);
    }
  }
  return { tried, losses };
}

function share(part: string[], whole: number) {
  return 1 - part.length / whole;
}

describe("among the sample jobs", () => {
  const judged = JUDGED.filter(({ inSample }) => inSample);

  test("nearly every search has a right answer among its first five", async () => {
    const misses = await missed(judged);

    expect(share(misses, judged.length), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("nine of ten searches with a slip of the keyboard find what the clean one finds", async () => {
    const { tried, losses } = await lost(judged);

    expect(tried).toBeGreaterThan(60);
    expect(share(losses, tried), losses.join("\n")).toBeGreaterThanOrEqual(0.9);
  });
});

describe.skipIf(!existsSync(REAL))("among 402 real jobs and the sample (skipped without their file)", () => {
  beforeAll(async () => {
    const opened = await openSource(REAL);
    if (!opened.ok) throw new Error(opened.reason);
    const options = { publish: true, closesOn: "2027-03-31" as LocalDate, dryRun: false, actorId: null };
    await importJobs(rowsOf(opened.file), { source: "reed", ...options }, () => {}, now);
    await settleSearch(now);
  }, 60_000);

  test("nearly every search has a right answer among its first five", async () => {
    const misses = await missed(JUDGED);

    expect(JUDGED.length).toBeGreaterThanOrEqual(60);
    expect(share(misses, JUDGED.length), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  test("nine of ten searches with a slip of the keyboard find what the clean one finds", async () => {
    const { tried, losses } = await lost(JUDGED);

    expect(tried).toBeGreaterThan(200);
    expect(share(losses, tried), losses.join("\n")).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});
