import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { publicSql } from "../public";

/** An address that leads to a post, and what leads to it from our own articles. */
export interface FormerAddress {
  /** `/blog/asking`, or the address on an old site that it was moved in from. */
  path: string;
  /** Public articles of ours whose text links to it. */
  linkedFrom: { id: string; title: string }[];
}

/** Every address a post had, here and on the site it came from; null for whoever may not see drafts. */
export async function formerAddresses(viewer: Viewer, postId: string, now: Date): Promise<FormerAddress[] | null> {
  if (!may(viewer, "read:posts") || !isUuid(postId)) return null;
  return db.$queryRaw<FormerAddress[]>`
    SELECT path, (
      SELECT coalesce(json_agg(json_build_object('id', post.id, 'title', post.title) ORDER BY post.title), '[]')
      FROM post WHERE ${publicSql(now)} AND post.id <> ${postId}::uuid
        AND (strpos(post.body_html, 'href="' || path || '"') > 0 OR strpos(post.body_html, 'href="' || path || '#') > 0)
    ) AS "linkedFrom"
    FROM (
      SELECT '/blog/' || slug AS path FROM post_slug
      WHERE post_id = ${postId}::uuid AND slug <> (SELECT slug FROM post WHERE id = ${postId}::uuid)
      UNION SELECT path FROM post_old_address WHERE post_id = ${postId}::uuid
    ) AS held ORDER BY path`;
}

/**
 * Lets go of a former address: it leads to this post no longer, and another may take it. The present one cannot be let go.
 * Answers whether there was one to let go.
 */
export async function releaseAddress(viewer: Viewer, postId: string, path: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(postId)) return false;
  const slug = /^\/blog\/([a-z0-9-]+)$/.exec(path)?.[1];
  return db.$transaction(async (tx) => {
    // The post is locked, so that the address does not become its present one meanwhile.
    const [post] = await tx.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM post WHERE id = ${postId}::uuid AND binned_at IS NULL FOR UPDATE`;
    if (!post || slug === post.slug) return false;
    const slugs = slug ? await tx.postSlug.deleteMany({ where: { slug, postId } }) : { count: 0 };
    const old = await tx.postOldAddress.deleteMany({ where: { path, postId } });
    if (slugs.count + old.count === 0) return false;
    const actorId = viewer.personId;
    const details = changes({ path }, { path: null });
    await audit(tx, { actorId, action: "release-address", subject: "post", subjectId: postId, details });
    await markStale(tx, "posts", ...(slug ? [`post:${slug}`] : []));
    return true;
  });
}
