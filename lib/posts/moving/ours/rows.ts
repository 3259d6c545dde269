import { db, type Prisma } from "@/lib/core/db";

const EXPORTED = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  bodyMarkdown: true,
  publishedAt: true,
  withdrawnAt: true,
  revisedAt: true,
  createdAt: true,
  updatedAt: true,
  illustration: true,
  imageId: true,
  source: true,
  externalId: true,
  author: { select: { slug: true } },
  category: { select: { slug: true } },
  slugs: { select: { slug: true }, orderBy: { slug: "asc" } },
  oldAddresses: { select: { path: true }, orderBy: { path: "asc" } },
} as const satisfies Prisma.PostSelect;

const WITH_REVISIONS = {
  ...EXPORTED,
  revisions: {
    select: { version: true, title: true, slug: true, summary: true, bodyMarkdown: true, savedAt: true },
    orderBy: { version: "asc" },
  },
} as const satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof EXPORTED }>;

/** A post with what it points at by name. */
export type ExportedPost = ReturnType<typeof named<Row>>;

function named<Some extends Row>({ author, category, slugs, oldAddresses, ...row }: Some) {
  return {
    ...row,
    author: author.slug,
    category: category.slug,
    slugs: slugs.map(({ slug }) => slug),
    oldAddresses: oldAddresses.map(({ path }) => path),
  };
}

/** One post; null when it went while others were exported. */
export async function exportedPost(id: string): Promise<ExportedPost | null> {
  const row = await db.post.findUnique({ where: { id, binnedAt: null }, select: EXPORTED });
  return row && named(row);
}

const AT_ONCE = 50;

/** All posts with their revisions, in the order of their ids, a few at a time. */
export async function* allPosts() {
  for (let after: string | undefined; ;) {
    const rows = await db.post.findMany({
      where: { binnedAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: WITH_REVISIONS,
    });
    yield* rows.map(named);
    after = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) return;
  }
}
