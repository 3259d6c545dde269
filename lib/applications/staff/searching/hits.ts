import { db, Prisma } from "@/lib/core/db";
import { wordQuery, type WordQuery } from "./query";
import type { CvSearchRequest } from "./request";
import type { Piece } from "./words";

const PAGE_SIZE = 20;
/** What is found by the index alone is counted up to here. */
const MOST_COUNTED = 2000;
/** Documents that are read for one search: for words in a row, for which are best, and where most have the words. */
const MOST_READ = { sorted: 1000, walked: 3000, ranked: 300 };

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
 * it would give back most applications there are, so these are looked through from the newest on, until the page is full.
 * Null when there is no word to look for.
 */
export async function hitsOf(request: CvSearchRequest, pieces: Piece[], now: Date): Promise<Hits | null> {
  const query = wordQuery(pieces);
  if (!query) return null;
  const from = (request.page - 1) * PAGE_SIZE;
  const search = { query, filters: filtersOf(request, now), isBest: request.order === "best", from };
  const all = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT application_id AS id, sent_at AS at FROM cv_search WHERE document @@ (${query.plain}) ${search.filters}
    LIMIT ${MOST_COUNTED + 1}`;
  return all.length > MOST_COUNTED ? walked(search) : sorted(all, search);
}

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
  const kept = await db.$queryRaw<{ id: string }[]>`
    SELECT application_id AS id FROM cv_search WHERE application_id = ANY(${read}::uuid[]) AND document @@ (${wanted})
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

/** From the newest on, by the index of time, each document read, and no further than so many. */
async function walked({ query, filters, isBest, from }: Search): Promise<Hits> {
  const wanted = query.exact ?? query.plain;
  const found = Prisma.sql`
    SELECT application_id, sent_at, document FROM (
      SELECT application_id, sent_at, document FROM cv_search WHERE TRUE ${filters}
      ORDER BY sent_at DESC, application_id LIMIT ${MOST_READ.walked}) AS newest
    WHERE document @@ (${wanted}) ORDER BY sent_at DESC, application_id`;
  const page = Prisma.sql`LIMIT ${PAGE_SIZE + 1} OFFSET ${from}`;
  const ranked = Prisma.sql`
    SELECT application_id AS id FROM (${found} LIMIT ${MOST_READ.ranked}) AS found
    ORDER BY ts_rank(document, ${wanted}) DESC, sent_at DESC, application_id ${page}`;
  const plain = Prisma.sql`SELECT application_id AS id FROM (${found} ${page}) AS found`;
  const rows = await db.$transaction(async (tx) => {
    // The index of words would read all of them first; this one has them in their order.
    await tx.$executeRaw`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`;
    return tx.$queryRaw<{ id: string }[]>`${isBest ? ranked : plain}`;
  });
  const ids = rows.slice(0, PAGE_SIZE).map(({ id }) => id);
  return { ids, total: null, hasMore: rows.length > PAGE_SIZE, isCut: true };
}
