import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { inTransaction, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

const FACTS = {
  id: true,
  slug: true,
  version: true,
  title: true,
  summary: true,
  bodyMarkdown: true,
  bodyText: true,
  publishedAt: true,
  withdrawnAt: true,
  reviewAskedAt: true,
  pinnedVersion: true,
} as const;

export interface PostWanted {
  id: string;
  /** What the editor saw; a change since then stops it. */
  version: number;
}

type Deed<T> = (given: { tx: Tx; post: PostFacts; editor: Staff }) => Promise<T>;
type PostFacts = NonNullable<Awaited<ReturnType<typeof lockPost>>>;

/**
 * Does it in one transaction, or within one, with the post locked, when the viewer may and nobody changed the post
 * meanwhile.
 */
export async function asEditor<T>(viewer: Viewer, { id, version }: PostWanted, deed: Deed<T>, within?: Tx) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) {
    return { ok: false, reason: "not-found" } as const;
  }
  return inTransaction(within, async (tx) => {
    const post = await lockPost(tx, id);
    if (!post) return { ok: false, reason: "not-found" } as const;
    if (post.version !== version) return { ok: false, reason: "changed-meanwhile", version: post.version } as const;
    return deed({ tx, post, editor: viewer });
  });
}

async function lockPost(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.post.findUnique({ where: { id, binnedAt: null }, select: FACTS });
}
