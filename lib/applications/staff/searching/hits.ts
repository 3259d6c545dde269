import { db, Prisma } from "@/lib/core/db";
import { wordQuery, type WordQuery } from "./query";
import type { CvSearchRequest } from "./request";
import type { Piece } from "./words";

const PAGE_SIZE = 20;
/** What is found by the index alone is counted up to here. */
const MOST_COUNTED = 2000;
/** Documents that are read for one search: for words in a row, for which are best, and where most have the words. */
const MOST_READ = { first: 300, walked: 2000, ranked: 300, sorted: 1000 };

export interface Hits {
  /** Of the applications of this page, in their order. */
  ids: string[];
  total: number | null;
  hasMore: boolean;
  isCut: boolean;
}

interface Search {
  query: WordQuery;
  /** What else is asked of them. */
  filters: Prisma.Sql;
  isBest: boolean;
  from: number;
}

/**
 * The applications of one page. Rare words are answered by the index of words: all of them, then the newest. Of common ones
 * it would give back most applications there are, so these are looked through from the newest on, until the page is full;
 * a little of that is done beside the counting, which for the commonest words is all there is to do.
 * Null when there is no word to look for.
 */
export async function hitsOf(request: CvSearchRequest, pieces: Piece[], now: Date): Promise<Hits | null> {
  const query = wordQuery(pieces);
  if (!query) return null;
  const from = (request.page - 1) * PAGE_SIZE;
  const search = { query, filters: filtersOf(request, now), isBest: request.order === "best", from };
  const isFirst = from === 0 && !search.isBest;
  const [all, newest] = await Promise.all([counted(search), isFirst ? walked(search, MOST_READ.first) : null]);
  if (all.length <= MOST_COUNTED) return sorted(all, search);
  if (newest?.hasMore) return newest;
  return from > 0 && !query.exact && !search.isBest ? further(search) : walked(search, MOST_READ.walked);
}

/** What the index of words finds, up to a bound. */
const counted = ({ query, filters }: Search) => db.$queryRaw<{ id: string; at: Date }[]>`
  SELECT application_id AS id, sent_at AS at FROM cv_search WHERE document @@ (${query.plain}) ${filters}
  LIMIT ${MOST_COUNTED + 1}`;

function filtersOf({ jobId, stage, since }: CvSearchRequest, now: Date): Prisma.Sql {
  const from = since ? new Date(now.getTime() - since * 86_400_000) : null;
  return Prisma.sql`
    ${jobId ? Prisma.sql`AND job_id = ${jobId}::uuid` : Prisma.empty}
    ${stage ? Prisma.sql`AND stage = ${stage}::application_stage` : Prisma.empty}
    ${from ? Prisma.sql`AND sent_at >= ${from}` : Prisma.empty}`;
}

/** All that have the words are known. Words in a row, and which are best, are asked of the newest of them. */
async function sorted(all: { id: string; at: Date }[], search: Search): Promise<Hits> {
  const { query, isBest, from } = search;
  const newest = all.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  if (!query.exact && !isBest) return pageOf(newest, { from, isCut: false, total: newest.length });
  const read = newest.slice(0, MOST_READ.sorted);
  const wanted = query.exact ?? query.plain;
  const order = isBest ? Prisma.sql`ts_rank(document, ${wanted}) DESC,` : Prisma.empty;
  // Apart from the index of words, which would read all that have the words.
  const kept = await db.$queryRaw<{ id: string }[]>`
    WITH newest AS MATERIALIZED (
      SELECT application_id, sent_at, document FROM cv_search WHERE application_id = ANY(${read}::uuid[]))
    SELECT application_id AS id FROM newest WHERE document @@ (${wanted})
    ORDER BY ${order} sent_at DESC, application_id`;
  const ids = kept.map(({ id }) => id);
  const isCut = newest.length > read.length;
  return pageOf(ids, { from, isCut, total: query.exact || isCut ? ids.length : newest.length });
}

const pageOf = (ids: string[], { from, ...facts }: { from: number; isCut: boolean; total: number }): Hits => ({
  ...facts,
  ids: ids.slice(from, from + PAGE_SIZE),
  hasMore: ids.length > from + PAGE_SIZE,
});

/** From the newest on, each document read, and no further than so many. */
async function walked({ query, filters, isBest, from }: Search, most: number): Promise<Hits> {
  const wanted = query.exact ?? query.plain;
  // The words stand outside, so that the index of time is gone through and not that of words, which would give back most.
  const found = Prisma.sql`
    SELECT application_id, sent_at, document FROM (
      SELECT application_id, sent_at, document FROM cv_search WHERE TRUE ${filters}
      ORDER BY sent_at DESC, application_id LIMIT ${most}) AS newest
    WHERE document @@ (${wanted}) ORDER BY sent_at DESC, application_id`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT application_id AS id FROM (${found} ${isBest ? Prisma.sql`LIMIT ${MOST_READ.ranked}` : Prisma.empty}) AS found
    ORDER BY ${isBest ? Prisma.sql`ts_rank(document, ${wanted}) DESC,` : Prisma.empty} sent_at DESC, application_id
    ${pageFrom(from)}`;
  return commonPage(rows);
}

/** A later page of a word that stands in many: the index of words has all of them, and none has to be read. */
async function further({ query, filters, from }: Search): Promise<Hits> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH hits AS MATERIALIZED (
      SELECT application_id, sent_at FROM cv_search WHERE document @@ (${query.plain}) ${filters})
    SELECT application_id AS id FROM hits ORDER BY sent_at DESC, application_id ${pageFrom(from)}`;
  return { ...commonPage(rows), isCut: false };
}

const pageFrom = (from: number) => Prisma.sql`LIMIT ${PAGE_SIZE + 1} OFFSET ${from}`;

const commonPage = (rows: { id: string }[]): Hits => ({
  ids: rows.slice(0, PAGE_SIZE).map(({ id }) => id),
  total: null,
  hasMore: rows.length > PAGE_SIZE,
  isCut: true,
});
