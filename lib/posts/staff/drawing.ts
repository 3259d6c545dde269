import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";

/** What stands above a text: the name of a drawing of the house (null: one made from the post's id), unless a picture does. */
export interface Above {
  id: string;
  title: string;
  illustration: string | null;
  hasPicture: boolean;
}

/** The post whose drawing is being chosen; null when it is not there or not theirs. */
export async function postToDrawFor(viewer: Viewer, id: string): Promise<Above | null> {
  if (!may(viewer, "write:posts") || !isUuid(id)) return null;
  const row = await db.post.findUnique({
    where: { id, binnedAt: null },
    select: { id: true, title: true, illustration: true, imageId: true },
  });
  if (!row) return null;
  const { imageId, ...post } = row;
  return { ...post, hasPicture: imageId !== null };
}

/**
 * Puts a drawing above a text, in place of a picture if one stands there; with null the one made from its id. The caller
 * knows the drawings there are. False when the post is not there or not theirs.
 */
export async function drawAbove(
  viewer: Viewer,
  { id, illustration }: { id: string; illustration: string | null },
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM post WHERE id = ${id}::uuid FOR UPDATE`;
    const post = await tx.post.findUnique({
      where: { id, binnedAt: null },
      select: { slug: true, illustration: true, imageId: true },
    });
    if (!post) return false;
    const data = { illustration, imageId: null };
    await tx.post.update({ where: { id }, data, select: { id: true } });
    const details = changes(post, data);
    await audit(tx, { actorId: viewer.personId, action: "change", subject: "post", subjectId: id, details });
    await markStale(tx, "posts", `post:${post.slug}`);
    return true;
  });
}
