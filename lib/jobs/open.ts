import { Prisma } from "@/lib/core/db";

/** The three instants that decide whether a job is open. */
export interface OpenFacts {
  publishedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
}

/**
 * What "open" means, said four times in one file and proved equal by open.db.test.ts: published by now, not yet closed
 * (at the very instant it closes it is closed), not withdrawn. Pages, search, facets, feeds, sitemap, markup, apply,
 * alerts and mail all use one of these, at the moment of asking; no task and no flag has a part in it.
 */
export function isOpen({ publishedAt, closesAt, withdrawnAt }: OpenFacts, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now && closesAt !== null && closesAt > now && withdrawnAt === null;
}

/** The same rule as a condition for Prisma. */
export function openWhere(now: Date) {
  return { publishedAt: { lte: now }, closesAt: { gt: now }, withdrawnAt: null } satisfies Prisma.JobWhereInput;
}

/** The same rule as SQL over a table or alias named `job`. */
export function openSql(now: Date): Prisma.Sql {
  return Prisma.sql`(job.published_at <= ${now} AND job.closes_at > ${now} AND job.withdrawn_at IS NULL)`;
}

/** The same rule as SQL over `doc`, a row of job_search; what is withdrawn has none. */
export function openDocSql(now: Date): Prisma.Sql {
  return Prisma.sql`(doc.published_at <= ${now} AND doc.closes_at > ${now})`;
}
