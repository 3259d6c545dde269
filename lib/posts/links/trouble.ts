import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicWhere } from "../public";

/** This often in a row a link must have failed, days apart, before anybody is told. */
export const STRIKES = 3;

/** Public posts with a link out that leads nowhere. */
export function withTroubledLinks(now: Date): Prisma.PostWhereInput {
  return { ...publicWhere(now), links: { some: { failures: { gte: STRIKES } } } };
}

/** How many public posts have one; null for whoever may not see drafts. */
export async function postsWithTrouble(viewer: Viewer, now: Date): Promise<number | null> {
  return may(viewer, "read:posts") ? db.post.count({ where: withTroubledLinks(now) }) : null;
}

export interface TroubledLink {
  href: string;
  trouble: string;
  checkedAt: Date;
}

/** The links of a post that could not be reached three times, and what was wrong the last time. */
export async function troubledLinks(viewer: Viewer, postId: string): Promise<TroubledLink[]> {
  if (!may(viewer, "read:posts") || !isUuid(postId)) return [];
  const rows = await db.postLink.findMany({
    where: { postId, failures: { gte: STRIKES } },
    orderBy: { href: "asc" },
    select: { href: true, trouble: true, checkedAt: true },
  });
  return rows.flatMap(({ href, trouble, checkedAt }) => (trouble && checkedAt ? [{ href, trouble, checkedAt }] : []));
}
