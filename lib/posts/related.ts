import { db, Prisma } from "@/lib/core/db";
import { publicSql } from "./public";
import { postsInOrder } from "./queries";
import type { PostSummary } from "./types";

/** Words of a post that are looked at: those of its title and summary, then those it uses most. */
const TERMS = 100;
/** A word that more posts than this have says little about any of them, and would take long to add up. */
const COMMON = 300;
/** Of the words, those that say most: for each, every post that has it is looked at. */
const STRONGEST = 24;
/** How much more a likeness counts within one category. */
const SAME_CATEGORY = 1.5;

/**
 * Other public posts about the same subject. They share its words; a word counts the more, the fewer posts have it and the more
 * both make of it, and the same category counts half as much again. Where too few share a word, the newest of the
 * category and then of the blog fill up.
 */
export async function relatedPosts(id: string, count: number, now: Date): Promise<PostSummary[]> {
  const ids = await alike(id, count, now);
  if (ids.length < count) ids.push(...(await newest(id, ids, count - ids.length, now)));
  return postsInOrder(ids, now);
}

async function alike(id: string, count: number, now: Date): Promise<string[]> {
  const open = publicSql(now);
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH source AS (SELECT id, category_id, search FROM post WHERE id = ${id}::uuid),
    total AS MATERIALIZED (SELECT count(*)::float AS posts FROM post WHERE ${open}),
    -- PostgreSQL keeps figures of common words for its planner: these need not be counted to be left out.
    everyday AS MATERIALIZED (
      SELECT word FROM total, pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS one (word, share)
      WHERE schemaname = current_schema() AND tablename = 'post' AND attname = 'search'
        AND word IS NOT NULL AND share * total.posts > 1.5 * ${COMMON}),
    term AS (
      SELECT word.lexeme::tsquery AS word FROM source, unnest(source.search) AS word
      WHERE word.lexeme ~ '^[a-z]{3,}$' AND word.lexeme NOT IN (SELECT everyday.word FROM everyday)
      ORDER BY word.weights && '{A,B}' DESC, cardinality(word.positions) DESC, word.lexeme LIMIT ${TERMS}
    ),
    weighed AS MATERIALIZED (
      SELECT term.word, ln(total.posts / known.posts) * ts_rank('{1,1,1,1}', source.search, term.word) AS weight
      FROM source, term, total, LATERAL (
        SELECT count(*)::float AS posts
        FROM (SELECT FROM post WHERE ${open} AND post.search @@ term.word LIMIT ${COMMON + 1}) AS one
      ) AS known
      WHERE known.posts BETWEEN 2 AND least(total.posts / 2, ${COMMON})
      ORDER BY weight DESC, term.word::text LIMIT ${STRONGEST}
    )
    SELECT post.id FROM weighed
    JOIN source ON true
    JOIN post ON ${open} AND post.search @@ weighed.word AND post.id <> source.id
    GROUP BY post.id, source.category_id
    ORDER BY sum(weighed.weight * ts_rank('{1,1,1,1}', post.search, weighed.word))
        * CASE WHEN post.category_id = source.category_id THEN ${SAME_CATEGORY}::float ELSE 1 END DESC,
      post.published_at DESC, post.id DESC
    LIMIT ${count}`;
  return rows.map((row) => row.id);
}

async function newest(id: string, have: string[], count: number, now: Date): Promise<string[]> {
  const apart =
    have.length > 0
      ? Prisma.sql`AND post.id NOT IN (${Prisma.join(have.map((one) => Prisma.sql`${one}::uuid`))})`
      : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT post.id FROM post, (SELECT category_id FROM post WHERE id = ${id}::uuid) AS source
    WHERE ${publicSql(now)} AND post.id <> ${id}::uuid ${apart}
    ORDER BY (post.category_id = source.category_id) DESC, post.published_at DESC, post.id DESC
    LIMIT ${count}`;
  return rows.map((row) => row.id);
}
