import { db, Prisma } from "@/lib/core/db";
import { publicSql } from "./public";
import type { PostLink } from "./types";

/**
 * The public posts that came out just before and just after this one. Compared by the pair (published_at, id), so that
 * posts of one instant have an order too and the way through all of them neither loops nor leaves one out.
 */
export async function neighboursOf(
  { id, publishedAt }: { id: string; publishedAt: Date },
  now: Date,
): Promise<{ before: PostLink | null; after: PostLink | null }> {
  const here = Prisma.sql`(${publishedAt}::timestamptz, ${id}::uuid)`;
  const [[before], [after]] = await Promise.all([
    db.$queryRaw<PostLink[]>`
      SELECT slug, title FROM post WHERE ${publicSql(now)} AND (published_at, id) < ${here}
      ORDER BY published_at DESC, id DESC LIMIT 1`,
    db.$queryRaw<PostLink[]>`
      SELECT slug, title FROM post WHERE ${publicSql(now)} AND (published_at, id) > ${here}
      ORDER BY published_at, id LIMIT 1`,
  ]);
  return { before: before ?? null, after: after ?? null };
}
