import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { readTable, snapshotSql } from "@/lib/core/table/rows";
import { readView } from "@/lib/core/table/view";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";
import { JOBS_SHAPE, JOBS_TABLE } from "./table";

const now = new Date("2026-11-25T10:00:00Z");

/** A job for each of these numbers, with so many applications. */
async function jobsWith(numbers: number[]) {
  await emptied("job");
  for (const applications of numbers) {
    const { id } = await aJob();
    const data = Array.from({ length: applications }, (_, n) => ({ jobId: id, email: `sam${n}@example.com` }));
    await db.application.createMany({ data: data.map((one) => ({ ...one, name: "Sam", rightToWork: "yes" })) });
  }
}

test.each([
  ["applied", [0, 1, 2]],
  ["-applied", [2, 1, 0]],
  ["-applied&applied=yes", [2, 1]],
])("jobs in order by %s stand so on the page and in a run over all of them", async (address, expected) => {
  await jobsWith([1, 0, 2]);
  const view = readView(JOBS_SHAPE, Object.fromEntries(new URLSearchParams(`state=all&sort=${address}`)));

  const { rows } = await readTable(JOBS_TABLE, view, now);
  const run = await db.$queryRaw<{ id: string }[]>(snapshotSql(JOBS_TABLE, view, { now, limit: 10 }));

  expect(rows.map(({ applications }) => applications)).toEqual(expected);
  expect(run.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});
