import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { markStale } from "@/lib/core/stale";
import { isPublic } from "../public";

const FACTS = {
  slug: true,
  version: true,
  title: true,
  summary: true,
  bodyText: true,
  publishedAt: true,
  withdrawnAt: true,
} as const;

interface Wanted {
  id: string;
  /** What the editor saw; a change since then stops it. */
  version: number;
}

/**
 * Publishes at once, or at a later instant: it then becomes public by itself, since public is asked of the clock. A time
 * that has passed means now. What was taken down comes back with its first date. Refused: `incomplete` with what is
 * missing, `already-public` when a public post would be hidden until later.
 */
export async function publishPost(viewer: Viewer, { id, version, at }: Wanted & { at?: Date }, now: Date) {
  return asEditor(viewer, { id, version }, async ({ tx, post, editor }) => {
    const missing = (["title", "summary", "bodyText"] as const).filter((part) => !post[part].trim());
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
    const isLater = at !== undefined && at > now;
    if (isPublic(post, now)) {
      return isLater
        ? ({ ok: false, reason: "already-public" } as const)
        : ({ ok: true, slug: post.slug, version } as const);
    }
    const cameOut = post.publishedAt && post.publishedAt <= now ? post.publishedAt : now;
    const publishedAt = isLater ? at : cameOut;
    await tx.post.update({
      where: { id },
      data: { publishedAt, withdrawnAt: null, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    const details = { publishedAt: publishedAt.toISOString() };
    await audit(tx, { actorId: editor.personId, action: "publish", subject: "post", subjectId: id, details });
    // A later one too: kept pages must not outlive the instant at which it comes out.
    await markStale(tx, "posts", `post:${post.slug}`);
    return { ok: true, slug: post.slug, version: version + 1 } as const;
  });
}

/** Takes a public post down: its address then says that it is gone. A scheduled one becomes a draft again. */
export async function unpublishPost(viewer: Viewer, wanted: Wanted, now: Date) {
  return asEditor(viewer, wanted, async ({ tx, post, editor }) => {
    const { id, version } = wanted;
    if (!post.publishedAt || post.withdrawnAt) return { ok: true, slug: post.slug, version } as const;
    const off = isPublic(post, now) ? { withdrawnAt: now } : { publishedAt: null };
    await tx.post.update({
      where: { id },
      data: { ...off, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    await audit(tx, { actorId: editor.personId, action: "unpublish", subject: "post", subjectId: id });
    await markStale(tx, "posts", `post:${post.slug}`);
    return { ok: true, slug: post.slug, version: version + 1 } as const;
  });
}

type Deed<T> = (given: { tx: Tx; post: PostFacts; editor: Staff }) => Promise<T>;
type PostFacts = NonNullable<Awaited<ReturnType<typeof lockPost>>>;

/** Does it in one transaction with the post locked, when the viewer may and nobody changed the post meanwhile. */
async function asEditor<T>(viewer: Viewer, { id, version }: Wanted, deed: Deed<T>) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) {
    return { ok: false, reason: "not-found" } as const;
  }
  return db.$transaction(async (tx) => {
    const post = await lockPost(tx, id);
    if (!post) return { ok: false, reason: "not-found" } as const;
    if (post.version !== version) return { ok: false, reason: "changed-meanwhile", version: post.version } as const;
    return deed({ tx, post, editor: viewer });
  });
}

async function lockPost(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.post.findUnique({ where: { id }, select: FACTS });
}
