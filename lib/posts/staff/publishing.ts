import { audit, changes } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { isPublic } from "../public";
import { asEditor, type PostWanted } from "./as-editor";
import { mustBeMended } from "./readiness";
import { columnsOfWaiting } from "./waiting";

/**
 * Publishes what was saved last, at once or at a later instant: it then becomes public by itself, since public is asked
 * of the clock, and what is saved in the meantime waits. A time that has passed means now. What was taken down comes
 * back with its first date. Refused: `incomplete` with what is missing, `must-mend` with what readers could not use
 * (lib/posts/text/checks.ts), `already-public` when a public post would be hidden until later.
 */
export async function publishPost(viewer: Viewer, { id, version, at }: PostWanted & { at?: Date }, now: Date) {
  return asEditor(viewer, { id, version }, async ({ tx, post, editor }) => {
    const waiting = await columnsOfWaiting(tx, post);
    const text = { ...post, ...waiting };
    const missing = (["title", "summary", "bodyText"] as const).filter((part) => !text[part].trim());
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
    const checks = mustBeMended(text);
    if (checks.length > 0) return { ok: false, reason: "must-mend", checks } as const;
    const isLater = at !== undefined && at > now;
    const isOut = isPublic(post, now);
    if (isOut && isLater) return { ok: false, reason: "already-public" } as const;
    if (isOut && post.pinnedVersion === null) return { ok: true, slug: post.slug, version } as const;
    const cameOut = post.publishedAt && post.publishedAt <= now ? post.publishedAt : now;
    const publishedAt = isLater ? at : cameOut;
    await tx.post.update({
      where: { id },
      data: { ...waiting, publishedAt, withdrawnAt: null, reviewAskedAt: null, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    const details = changes(post, { publishedAt, withdrawnAt: null, reviewAskedAt: null });
    await audit(tx, { actorId: editor.personId, action: "publish", subject: "post", subjectId: id, details });
    // A later one too: kept pages must not outlive the instant at which it comes out.
    await markStale(tx, "posts", ...new Set([`post:${post.slug}`, `post:${text.slug}`]));
    return { ok: true, slug: text.slug, version: version + 1 } as const;
  });
}

/**
 * Takes a public post down: its address then says that it is gone. A scheduled one becomes a draft again. What waited
 * does so no longer.
 */
export async function unpublishPost(viewer: Viewer, wanted: PostWanted, now: Date, within?: Tx) {
  return asEditor(
    viewer,
    wanted,
    async ({ tx, post, editor }) => {
      const { id, version } = wanted;
      if (!post.publishedAt || post.withdrawnAt) return { ok: true, slug: post.slug, version } as const;
      const off = isPublic(post, now) ? { withdrawnAt: now } : { publishedAt: null };
      await tx.post.update({
        where: { id },
        data: { ...(await columnsOfWaiting(tx, post)), ...off, version: version + 1, updatedAt: now },
        select: { id: true },
      });
      const details = changes(post, off);
      await audit(tx, { actorId: editor.personId, action: "unpublish", subject: "post", subjectId: id, details });
      await markStale(tx, "posts", `post:${post.slug}`);
      return { ok: true, slug: post.slug, version: version + 1 } as const;
    },
    within,
  );
}
