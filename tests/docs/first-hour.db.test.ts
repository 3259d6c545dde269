import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { digestsOf, subscribed, tuesday } from "@/lib/alerts/alerts.fixtures";
import { writeDigests } from "@/lib/alerts/digests";
import { nextDigestAt } from "@/lib/alerts/next-digest";
import { db } from "@/lib/core/db";
import { openWhere } from "@/lib/jobs/open";
import { importJobs, type RowOutcome } from "@/lib/jobs/import/jobs";
import { openSource, rowsOf } from "@/lib/jobs/import/source-file";
import type { LocalDate } from "@/lib/core/time/dates";
import { loadGazetteer } from "@/lib/places/gazetteer";

const now = new Date("2026-11-28T10:00:00Z");
const EXAMPLE = join(import.meta.dirname, "..", "..", "docs", "examples", "jobs.csv");

beforeAll(async () => {
  await loadGazetteer();
});

async function takeIn() {
  const source = await openSource(EXAMPLE);
  if (!source.ok) throw new Error(source.reason);
  const outcomes: RowOutcome[] = [];
  const options = { source: source.file.columns.source, publish: true, closesOn: "2027-03-31" as LocalDate };
  const counts = await importJobs(
    rowsOf(source.file),
    { ...options, dryRun: false, actorId: null },
    (outcome) => outcomes.push(outcome),
    now,
  );
  return { counts, outcomes };
}

test("the first hour of the README: three jobs of its example open, one is refused with the reason, and the digest brings them", async () => {
  await subscribed("you@example.com", now);
  const first = await takeIn();

  expect(first.counts).toEqual({ created: 3, updated: 0, unchanged: 0, rejected: 1 });
  expect(JSON.stringify(first.outcomes)).toMatch(/minimum wage/);
  expect(await db.job.count({ where: openWhere(now) })).toBe(3);
  expect((await takeIn()).counts).toEqual({ created: 0, updated: 0, unchanged: 3, rejected: 1 });

  expect(await nextDigestAt()).toEqual(tuesday);
  await writeDigests(tuesday);
  const [letter = "", ...more] = await digestsOf("you@example.com", tuesday);
  expect(more).toEqual([]);
  for (const title of ["Graduate planning assistant", "Junior data analyst", "Trainee sound engineer"])
    expect(letter).toContain(title);
});
