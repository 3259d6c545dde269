import { db, Prisma } from "@/lib/core/db";
import { oneLine } from "@/lib/core/text";
import { publicSql } from "./public";

export interface Found {
  /** Best match first. */
  ids: string[];
  total: number;
  /** Whether posts had to have all words, or, because none has, any of them. */
  match: "all" | "any";
}

/**
 * Public posts for what somebody typed. "Quoted words" stand together and `or` means either; whatever else is typed is
 * only words, and never an error. Stems and accents do not matter (prisma/migrations/*_extensions, configuration `uk`).
 */
export async function searchPosts(
  typed: string,
  { skip, take }: { skip: number; take: number },
  now: Date,
): Promise<Found> {
  const all = Prisma.sql`websearch_to_tsquery('public.uk', search_norm(${oneLine(typed).slice(0, 200)}))`;
  const any = Prisma.sql`replace(${all}::text, '&', '|')::tsquery`;
  for (const [match, words] of [["all", all] as const, ["any", any] as const]) {
    const found = await bestOf(words, { skip, take }, now);
    if (found.total > 0) return { ...found, match };
  }
  return { ids: [], total: 0, match: "all" };
}

/** Title counts most, then summary, then text (ts_rank's own weights for A, B and D); among equals the newest. */
async function bestOf(words: Prisma.Sql, { skip, take }: { skip: number; take: number }, now: Date) {
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT post.id, count(*) OVER ()::int AS total FROM post, (SELECT ${words} AS words) AS asked
    WHERE ${publicSql(now)} AND post.search @@ asked.words
    ORDER BY ts_rank(post.search, asked.words) DESC, post.published_at DESC, post.id DESC
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
