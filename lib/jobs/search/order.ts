import { londonDay, startOfDay } from "@/lib/core/time/dates";
import { Prisma } from "@/lib/core/db";
import type { Sort } from "../schema";
import type { Keyword } from "./keyword";
import type { Plan } from "./plan";

/** Without words there is no better match, and without a place nothing is nearer: both are the newest then. */
export function effectiveSort(sort: Sort | undefined, { keyword, where }: Plan): Sort {
  if (sort === undefined || sort === "relevance") return keyword ? "relevance" : "newest";
  return sort === "distance" && where.kind !== "circle" ? "newest" : sort;
}

/** The best that the jobs of one advert have, in each order that has a column for it, and which way that goes. */
export const ADVERT_ORDERS = {
  newest: { best: Prisma.sql`max(published_at)`, way: Prisma.sql`DESC` },
  salary: { best: Prisma.sql`max(pay)`, way: Prisma.sql`DESC NULLS LAST` },
  closing: { best: Prisma.sql`min(closes_at)`, way: Prisma.sql`ASC` },
  distance: { best: Prisma.sql`min(miles)`, way: Prisma.sql`ASC NULLS LAST` },
};

/** A job's age makes it count less from the beginning of the London day on, so that the pages of a search stay in order. */
function fresh(now: Date): Prisma.Sql {
  const day = startOfDay(londonDay(now));
  return Prisma.sql`(0.6 + 0.4 * exp(-greatest(0, extract(epoch FROM ${day}::timestamptz - published_at)::float8) / 2592000))`;
}

/** The words are in the title: the shorter it is and the newer the job, the better. Between 2 and 3. */
export function titleScore({ wordCount }: Keyword, now: Date): Prisma.Sql {
  return Prisma.sql`2 + (0.5 + 0.5 * least(1, ${wordCount}::float8 / greatest(1, title_length))) * ${fresh(now)}`;
}

export const inTitle = ({ query }: Keyword) => Prisma.sql`ts_filter(head, '{a}') @@ ${query}::tsquery`;

/**
 * Title before employer before skills before text: 2 and more when the title has all the words, 1 and more when title,
 * employer and skills together have them, else by how many of them they have. A month makes a job count two thirds.
 */
export function scoreOf(keyword: Keyword, now: Date): Prisma.Sql {
  const { query, anyWord } = keyword;
  if (!anyWord) return fresh(now);
  const rank = (weights: string) => Prisma.sql`ts_rank(${weights}::float4[], head, ${anyWord}::tsquery)`;
  return Prisma.sql`CASE
    WHEN NOT head @@ ${anyWord}::tsquery THEN 0.01 * ${fresh(now)}
    WHEN ${inTitle(keyword)} THEN ${titleScore(keyword, now)}
    WHEN head @@ ${query}::tsquery THEN 1 + ${fresh(now)} * ${rank("{0,0.3,0.6,1}")}
    ELSE (0.01 + ${rank("{0,0.3,0.5,1}")}) * ${fresh(now)} END`;
}
