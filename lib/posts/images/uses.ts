import { db, Prisma, type Tx } from "@/lib/core/db";

export interface Uses {
  /** Posts that show it now, above or in their text. */
  posts: { id: string; title: string }[];
  /** With those that showed it once, are in the bin, or have it in somebody's text that is not saved. */
  total: number;
}

/** Where a picture of this id stands, as a condition over a post: in its text, above it, in an earlier version, unsaved. */
const shownNow = (id: Prisma.Sql) =>
  Prisma.sql`(pictures_in(post.body_markdown) @> ARRAY[${id}] OR post.image_id = ${id})`;
const shownEver = (id: Prisma.Sql) => Prisma.sql`(
  SELECT id FROM post WHERE ${shownNow(id)}
  UNION SELECT post_id FROM post_revision WHERE pictures_in(body_markdown) @> ARRAY[${id}]
  UNION SELECT post_id FROM post_working_copy WHERE pictures_in(fields::text) @> ARRAY[${id}]
)`;

/** In which posts a picture is used. */
export async function usesOf(id: string, tx: Tx = db): Promise<Uses> {
  const wanted = Prisma.sql`${id}::uuid`;
  const [posts, [counted]] = [
    await tx.$queryRaw<Uses["posts"]>`
      SELECT id, title FROM post WHERE ${shownNow(wanted)} AND binned_at IS NULL ORDER BY published_at DESC NULLS FIRST, id LIMIT 100`,
    await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${shownEver(wanted)} AS used`,
  ];
  return { posts, total: counted?.total ?? 0 };
}

/** In how many posts each of these pictures stands now. */
export async function countsOfUse(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; posts: number }[]>`
    SELECT image.id, (SELECT count(*)::int FROM post WHERE ${shownNow(Prisma.sql`image.id`)} AND binned_at IS NULL) AS posts
    FROM post_image AS image WHERE image.id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`;
  return new Map(rows.map(({ id, posts }) => [id, posts]));
}
