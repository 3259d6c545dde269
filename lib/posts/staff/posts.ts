import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { likeText } from "@/lib/core/text/text";
import { type PostState, stateOf, stateWhere } from "../public";
import { withTroubledLinks } from "../links/trouble";
import { rendered } from "../text/markdown";
import type { Byline, CategoryLink } from "../types";
import { waitingText, type WaitingText } from "./waiting";

const PAGE_SIZE = 25;

const ROW = {
  id: true,
  slug: true,
  title: true,
  words: true,
  publishedAt: true,
  withdrawnAt: true,
  reviewAskedAt: true,
  previewVersion: true,
  revisedAt: true,
  updatedAt: true,
  version: true,
  pinnedVersion: true,
  author: { select: { slug: true, name: true } },
  category: { select: { slug: true, name: true } },
} as const satisfies Prisma.PostSelect;

export type PostRow = Prisma.PostGetPayload<{ select: typeof ROW }> & { state: PostState };
/** A post as it was saved last; readers may have or get an earlier save of it. */
export type PostForStaff = PostRow & {
  summary: string;
  bodyMarkdown: string;
  bodyHtml: string;
  /** Where readers find it. */
  publicSlug: string;
  /** When what readers have or get was saved, while this waits. */
  pinned: { version: number; savedAt: Date } | null;
};

export interface PostFilter {
  /** Part of a title or an address. */
  q?: string;
  state?: PostState;
  /** Only those with a link out that leads nowhere. */
  withTrouble?: boolean;
}

/** All posts, those changed last first. Null for whoever may not see drafts. */
export async function postsForStaff(
  viewer: Viewer,
  { q, state, withTrouble }: PostFilter,
  page: number,
  now: Date,
): Promise<PageOf<PostRow> | null> {
  if (!may(viewer, "read:posts")) return null;
  const contains = { contains: likeText(q ?? ""), mode: "insensitive" } as const;
  const where = {
    binnedAt: null,
    AND: [
      state ? stateWhere(state, now) : {},
      withTrouble ? withTroubledLinks(now) : {},
      q ? { OR: [{ title: contains }, { slug: contains }] } : {},
    ],
  };
  const [rows, total] = await Promise.all([
    db.post.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: ROW,
    }),
    db.post.count({ where }),
  ]);
  return { items: rows.map((row) => ({ ...row, state: stateOf(row, now) })), total, page, pageSize: PAGE_SIZE };
}

/** One post with the Markdown its editor writes, as it was saved last; null when it is not there or not theirs to read. */
export async function postForStaff(viewer: Viewer, id: string, now: Date): Promise<PostForStaff | null> {
  if (!may(viewer, "read:posts") || !isUuid(id)) return null;
  const row = await db.post.findUnique({
    where: { id, binnedAt: null },
    select: {
      ...ROW,
      summary: true,
      bodyMarkdown: true,
      bodyHtml: true,
      pinned: { select: { version: true, savedAt: true } },
    },
  });
  if (!row) return null;
  const waiting = await waitingText(db, id, row);
  return { ...row, ...(waiting && shown(waiting)), publicSlug: row.slug, state: stateOf(row, now) };
}

const shown = ({ title, slug, summary, bodyMarkdown, author, category }: WaitingText) => ({
  title,
  slug,
  summary,
  bodyMarkdown,
  author,
  category,
  bodyHtml: rendered(bodyMarkdown).html,
});

/** What an editor chooses from: every author by name, every category in order. */
export async function bylinesAndCategories(
  viewer: Viewer,
): Promise<{ authors: Byline[]; categories: CategoryLink[] } | null> {
  if (!may(viewer, "read:posts")) return null;
  const select = { slug: true, name: true } as const;
  const [authors, categories] = await Promise.all([
    db.author.findMany({ where: { mergedIntoId: null }, orderBy: { name: "asc" }, select }),
    db.category.findMany({
      where: { mergedIntoId: null },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select,
    }),
  ]);
  return { authors, categories };
}
