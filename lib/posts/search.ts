import { db, Prisma } from "@/lib/core/db";
import { oneLine } from "@/lib/core/text/text";
import { publicSql } from "./public";
import type { Piece } from "./types";

export interface Found {
  /** Best match first. */
  ids: string[];
  total: number;
  /**
   * Whether posts had to have all words, or, because none has, any of them; "near" where none has any, but words of titles
   * that are spelled nearly so.
   */
  match: "all" | "any" | "near";
  /** By id, the place in the text where the words stand; not for posts that have them in title or summary alone. */
  excerpts: Map<string, Piece[]>;
}

type Stretch = { skip: number; take: number };

/**
 * Public posts for what somebody typed. "Quoted words" stand together and `or` means either; whatever else is typed is
 * only words, and never an error. Stems and accents do not matter (prisma/migrations/*_extensions, configuration `uk`).
 */
export async function searchPosts(typed: string, stretch: Stretch, now: Date): Promise<Found> {
  const text = oneLine(typed).slice(0, 200);
  const all = Prisma.sql`websearch_to_tsquery('public.uk', search_norm(${text}))`;
  const any = Prisma.sql`replace(${all}::text, '&', '|')::tsquery`;
  // Any of one word is all of it.
  const isOneWord = /^[\p{L}\p{N}]*$/u.test(text);
  const ways = [["all", all] as const, ["any", any] as const];
  for (const [match, words] of isOneWord ? ways.slice(0, 1) : ways) {
    const found = await bestOf(words, stretch, now);
    if (found.total > 0) return { ...found, match, excerpts: await excerptsOf(found.ids, words) };
  }
  const near = await nearWords(text, now);
  if (!near) return { ids: [], total: 0, match: "all", excerpts: new Map() };
  const words = Prisma.sql`websearch_to_tsquery('public.uk', search_norm(${near}))`;
  const found = await bestOf(words, stretch, now);
  return { ...found, match: "near", excerpts: await excerptsOf(found.ids, words) };
}

/** Of more posts than these, only these are ranked by their whole text: eight pages. */
const RANKED_IN_FULL = 96;

/**
 * Title counts most, then summary, then text (ts_rank's own weights for A, B and D); among equals the newest. Where many
 * match, those whose title or summary has the words are told first, since a text has to be fetched and unpacked.
 */
async function bestOf(words: Prisma.Sql, { skip, take }: Stretch, now: Date) {
  const newest = Prisma.sql`published_at DESC, id DESC`;
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    WITH asked AS NOT MATERIALIZED (SELECT ${words} AS query),
    found AS MATERIALIZED (
      SELECT post.id, post.published_at, ts_rank(post.head, replace(asked.query::text, '&', '|')::tsquery) AS head_rank
      FROM post, asked WHERE ${publicSql(now)} AND post.search @@ asked.query),
    first AS (SELECT * FROM found ORDER BY head_rank DESC, ${newest} LIMIT ${Math.max(RANKED_IN_FULL, skip + take)}),
    told AS (SELECT *, row_number() OVER (ORDER BY head_rank DESC, ${newest}) <= ${RANKED_IN_FULL} AS in_full FROM first),
    ranked AS (
      SELECT told.*, CASE WHEN in_full THEN (SELECT ts_rank(search, asked.query) FROM post, asked WHERE post.id = told.id)
        ELSE head_rank END AS rank FROM told)
    SELECT id, (SELECT count(*)::int FROM found) AS total FROM ranked ORDER BY in_full DESC, rank DESC, ${newest}
    LIMIT ${take} OFFSET ${skip}`;
  const total = rows[0]?.total ?? (skip > 0 ? await countOf(words, now) : 0);
  return { ids: rows.map(({ id }) => id), total };
}

/** For a page past the end, which has no row that could tell. */
async function countOf(words: Prisma.Sql, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM post WHERE ${publicSql(now)} AND post.search @@ ${words}`;
  return row?.count ?? 0;
}

// Characters that no text of a post has (lib/core/text/text, plain), so that nobody's text can begin or end a mark.
const [BEGINS, ENDS] = ["\u0002", "\u0003"];
const HOW = `StartSel=${BEGINS}, StopSel=${ENDS}, MaxFragments=1, MinWords=12, MaxWords=26`;

async function excerptsOf(ids: string[], words: Prisma.Sql): Promise<Found["excerpts"]> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; excerpt: string }[]>`
    SELECT id, ts_headline('public.uk', body_text, ${words}, ${HOW}) AS excerpt FROM post WHERE id = ANY (${ids}::uuid[])`;
  const marked = rows.filter(({ excerpt }) => excerpt.includes(BEGINS));
  return new Map(marked.map(({ id, excerpt }) => [id, piecesOf(excerpt)]));
}

function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(new RegExp(`(${BEGINS}[^${ENDS}]*${ENDS})`))
    .filter(Boolean)
    .map((text) => ({ text: text.replaceAll(BEGINS, "").replaceAll(ENDS, ""), isFound: text.startsWith(BEGINS) }));
}

/** Shorter words are near to too many. */
const LETTERS = /\p{L}{4,}/gu;
/** This many titles are looked at for the word that was meant. */
const TITLES = 24;

/**
 * What was meant by words that no post has: for each, the word of a title that is spelled most nearly so (`intervew`; a third
 * of the groups of three letters must be the same). What stands in quotes is meant as it is. Empty where nothing is near.
 */
async function nearWords(text: string, now: Date): Promise<string> {
  const words =
    text
      .replace(/"[^"]*"?/g, " ")
      .match(LETTERS)
      ?.slice(0, 8) ?? [];
  const rows = await db.$queryRaw<{ near: string }[]>`
    SELECT DISTINCT ON (typed) near FROM unnest(${words}::text[]) AS typed
    CROSS JOIN LATERAL (SELECT title FROM post WHERE ${publicSql(now)} AND title %> typed LIMIT ${TITLES}) AS post
    CROSS JOIN LATERAL regexp_split_to_table(lower(title), '[^[:alpha:]]+') AS near
    WHERE similarity(typed, near) > 0.34
    ORDER BY typed, similarity(typed, near) DESC, near`;
  return rows.map(({ near }) => near).join(" or ");
}
