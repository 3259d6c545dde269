import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { isOpen, openDocSql, openSql, openWhere } from "./open";

const DAY = new Date("2026-11-25T00:00:00Z").getTime();
/** A few instants close together, so that many of them meet exactly. */
const instant = fc.integer({ min: 0, max: 6 }).map((hours) => new Date(DAY + hours * 3_600_000));

test("open means the same in code, to Prisma, in SQL and to the search, at every instant", async () => {
  const states = fc.sample(
    fc.record({
      publishedAt: fc.option(instant),
      closesAt: instant.map((at) => new Date(at.getTime() + 1)),
      withdrawnAt: fc.option(instant, { freq: 3 }),
    }),
    120,
  );
  const possible = states.filter(({ publishedAt, closesAt }) => !publishedAt || closesAt > publishedAt);
  const jobs = await Promise.all(possible.map((state) => aJob(state)));

  for (const now of [-1, 0, 1, 3_600_000, 3_600_001, 7_200_000, 4 * 3_600_000, 9 * 3_600_000].map(
    (ms) => new Date(DAY + ms),
  )) {
    const inCode = jobs.filter((job) => isOpen(job, now)).map(({ id }) => id);
    const toPrisma = await db.job.findMany({ where: openWhere(now), select: { id: true } });
    const inSql = await db.$queryRaw<{ id: string }[]>`SELECT id FROM job WHERE ${openSql(now)}`;
    const searched = await db.$queryRaw<{ id: string }[]>`
      SELECT doc.job_id AS id FROM job_search doc WHERE ${openDocSql(now)}`;

    expect(toPrisma.map(({ id }) => id).sort()).toEqual([...inCode].sort());
    expect(inSql.map(({ id }) => id).sort()).toEqual([...inCode].sort());
    expect(searched.map(({ id }) => id).sort()).toEqual([...inCode].sort());
  }
});

test("a job is open from the instant it is published until, and not at, the instant it closes", () => {
  const [publishedAt, closesAt] = [new Date("2026-11-25T09:00:00Z"), new Date("2026-12-01T00:00:00Z")];
  const at = (text: string) => isOpen({ publishedAt, closesAt, withdrawnAt: null }, new Date(text));

  expect([at("2026-11-25T08:59:59.999Z"), at("2026-11-25T09:00:00Z")]).toEqual([false, true]);
  expect([at("2026-11-30T23:59:59.999Z"), at("2026-12-01T00:00:00Z")]).toEqual([true, false]);
  expect(isOpen({ publishedAt, closesAt, withdrawnAt: publishedAt }, new Date("2026-11-26T00:00:00Z"))).toBe(false);
});
