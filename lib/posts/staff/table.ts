import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { byChoice, hasWords, inDays, inNumbers } from "@/lib/core/table/rows";
import type { TableShape, View } from "@/lib/core/table/shape";
import { likeText } from "@/lib/core/text/text";
import { STRIKES } from "../links/trouble";
import { type PostState, publicSql, stateOf } from "../public";

const ROW = {
  id: true,
  slug: true,
  title: true,
  words: true,
  publishedAt: true,
  withdrawnAt: true,
  reviewAskedAt: true,
  updatedAt: true,
  pinnedVersion: true,
  author: { select: { name: true } },
  category: { select: { name: true } },
} as const satisfies Prisma.PostSelect;

/** A post as a table shows it. */
export type PostLine = Prisma.PostGetPayload<{ select: typeof ROW }> & { state: PostState };

const STATES: Record<PostState, string> = {
  draft: "Drafts",
  review: "To read",
  scheduled: "Scheduled",
  public: "Public",
  withdrawn: "Taken down",
};

const POSTS_SHAPE: TableShape = {
  room: "posts",
  path: "/admin/posts",
  one: "post",
  many: "posts",
  searchLabel: "Title or address",
  columns: [
    { key: "title", label: "Title", sortable: true },
    { key: "state", label: "State" },
    { key: "category", label: "Category", sortable: true },
    { key: "author", label: "By", sortable: true },
    { key: "words", label: "Words", numeric: true, sortable: true },
    { key: "published", label: "Published", numeric: true, sortable: true },
    { key: "changed", label: "Changed", numeric: true, sortable: true },
    { key: "slug", label: "Address", extra: true },
  ],
  filters: [
    { key: "state", label: "State", kind: "choice", options: { all: "All", ...STATES }, initial: "all", isTabs: true },
    { key: "links", label: "Links", kind: "choice", options: { broken: "Some are broken" } },
    { key: "category", label: "Category (part of its name)", kind: "text" },
    { key: "author", label: "By (part of the name)", kind: "text" },
    { key: "published", label: "Published", kind: "days" },
    { key: "words", label: "Words", kind: "numbers" },
  ],
  defaultSort: "-changed",
};

const sql = Prisma.sql;

/** The same states as SQL, by the words of ../public.ts. */
const inState = (now: Date): Record<PostState, Prisma.Sql> => ({
  draft: sql`(post.published_at IS NULL AND post.withdrawn_at IS NULL AND post.review_asked_at IS NULL)`,
  review: sql`(post.published_at IS NULL AND post.withdrawn_at IS NULL AND post.review_asked_at IS NOT NULL)`,
  scheduled: sql`(post.published_at > ${now} AND post.withdrawn_at IS NULL)`,
  public: publicSql(now),
  withdrawn: sql`post.withdrawn_at IS NOT NULL`,
});

export const POSTS_TABLE: StaffTable<PostLine> = {
  shape: POSTS_SHAPE,
  needs: "read:posts",
  exportNeeds: "read:posts",
  from: sql`post JOIN category ON category.id = post.category_id JOIN author ON author.id = post.author_id`,
  id: sql`post.id`,
  sorts: {
    title: { by: sql`lower(post.title)` },
    category: { by: sql`lower(category.name)` },
    author: { by: sql`lower(author.name)` },
    words: { by: sql`post.words` },
    published: { by: sql`post.published_at`, nullable: true },
    changed: { by: sql`post.updated_at` },
  },
  where: (view, now) => [
    sql`post.binned_at IS NULL`,
    byChoice(view, "state", inState(now)),
    byChoice(view, "links", {
      broken: sql`(${publicSql(now)} AND EXISTS (SELECT FROM post_link
        WHERE post_link.post_id = post.id AND post_link.failures >= ${STRIKES}))`,
    }),
    partOf(view, "category", sql`category.name`),
    partOf(view, "author", sql`author.name`),
    inDays(view, "published", sql`post.published_at`),
    inNumbers(view, "words", { low: sql`post.words` }),
    sought(view),
  ],
  load: async (ids, now, tx: Tx = db) => {
    const rows = await tx.post.findMany({ where: { id: { in: ids } }, select: ROW });
    return rows.map((row) => ({ ...row, state: stateOf(row, now) }));
  },
  texts: {
    title: ({ title }) => title,
    state: ({ state }) => STATES[state],
    category: ({ category }) => category.name,
    author: ({ author }) => author.name,
    words: ({ words }) => String(words),
    published: ({ publishedAt }) => (publishedAt ? londonDay(publishedAt) : ""),
    changed: ({ updatedAt }) => londonDay(updatedAt),
    slug: ({ slug }) => `/blog/${slug}`,
  },
};

const somewhere = (text: string) => `%${likeText(text)}%`;

const partOf = ({ filters }: View, key: string, column: Prisma.Sql): Prisma.Sql | null =>
  filters[key] ? sql`find_key(${column}) LIKE find_key(${somewhere(filters[key])})` : null;

function sought(view: View): Prisma.Sql | null {
  const words = hasWords(view, sql`find_key(post.title)`);
  return words && sql`(${words} OR post.slug LIKE ${somewhere(view.q.toLowerCase())})`;
}
