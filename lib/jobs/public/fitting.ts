import { Prisma } from "@/lib/core/db";
import { openDocSql } from "../open";
import { searchDb } from "../search/database";
import { NEWEST, walk } from "../search/hits";
import { terms } from "../search/terms";
import { spansBack } from "../search/walk";
import { type Appearance, summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { type ArticleWords, kindsMeant } from "./article-words";
import { employerOf } from "./employer-of";

/** Of the jobs of one kind, so many of the newest are compared. */
const COMPARED = 200;

/**
 * Open jobs that fit an article, each of another employer. First those of the kinds that it is about (an apprenticeship, one
 * that sponsors a visa, a sector), the more of these the better, and of equals the newer. Where there are too few, the newest
 * jobs fill up: advice about finding a job is good for any of them.
 */
export async function fittingJobs(article: ArticleWords, limit: number, now: Date): Promise<JobSummary[]> {
  const kinds = kindsMeant(article);
  const newest = (all: string[], most: number) =>
    walk({
      wanted: terms({ all, times: [openDocSql(now)] }),
      columns: Prisma.sql`doc.job_id, doc.advert, doc.published_at,
        cardinality(ARRAY(SELECT unnest(doc.tags) INTERSECT SELECT unnest(${kinds}::text[]))) AS meant`,
      steps: spansBack(now),
      order: NEWEST,
      limit: most,
    });
  const ways = [
    ...kinds.map((kind) => newest([kind], COMPARED)),
    // As many as the employers that are wanted, where one of them has brought many at once.
    newest([], 20 * limit),
  ];
  const rows = await searchDb.$queryRaw<Appearance[]>`
    WITH near AS (${Prisma.join(
      ways.map((way) => Prisma.sql`SELECT * FROM (${way}) way`),
      " UNION ",
    )}),
    best AS (
      SELECT DISTINCT ON (${employerOf("job")}) near.job_id AS id, count(*) OVER (PARTITION BY near.advert)::int AS copies,
        near.meant, near.published_at
      FROM near JOIN job ON job.id = near.job_id
      ORDER BY ${employerOf("job")}, near.meant DESC, near.published_at DESC, near.job_id DESC)
    SELECT id, copies FROM best ORDER BY meant DESC, published_at DESC, id DESC LIMIT ${limit}::int`;
  return summariesOf(rows);
}
