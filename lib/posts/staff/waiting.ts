import { audit, changes } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { isTaken } from "../slugs";
import type { Byline, CategoryLink } from "../types";
import { asEditor, type PostWanted } from "./as-editor";
import { keepRevision, latestRevision } from "./revisions";
import { writtenColumns } from "./written";

interface Pinnable {
  pinnedVersion: number | null;
}

/** A text as an editor saved it last, where a later save waits behind the one that readers have or will have. */
export interface WaitingText {
  title: string;
  slug: string;
  summary: string;
  bodyMarkdown: string;
  author: Byline;
  category: CategoryLink;
}

/**
 * What was saved last of a post, when it waits; null when nothing does, and the post itself is what was saved last. A save
 * of a post that has a date waits: what was approved comes out at its minute.
 */
export async function waitingText(tx: Tx, id: string, { pinnedVersion }: Pinnable): Promise<WaitingText | null> {
  return pinnedVersion === null ? null : latestRevision(tx, id);
}

/** The columns that put what waits in place of what is there; none when nothing waits. A slug taken since stays as it was. */
export async function columnsOfWaiting(tx: Tx, post: Pinnable & { id: string; slug: string }) {
  const text = post.pinnedVersion === null ? null : await latestRevision(tx, post.id);
  if (!text) return {};
  const slug = (await isTaken(text.slug, post.id, tx)) ? post.slug : text.slug;
  const { title, summary, bodyMarkdown: body, authorId, categoryId } = text;
  return { ...writtenColumns({ title, summary, body }), slug, authorId, categoryId, pinnedVersion: null };
}

/**
 * Leaves what waits: readers get what they were to get, and that is the newest save again. What was left stays in the
 * history. Nothing waiting is nothing to do.
 */
export async function leaveWaiting(viewer: Viewer, { id, version }: PostWanted, now: Date) {
  return asEditor(viewer, { id, version }, async ({ tx, post, editor }) => {
    if (post.pinnedVersion === null) return { ok: true, version } as const;
    const next = version + 1;
    await tx.post.update({
      where: { id },
      data: { pinnedVersion: null, version: next, updatedAt: now },
      select: { id: true },
    });
    await keepRevision(tx, { postId: id, version: next, savedById: editor.personId, savedAt: now });
    const details = { version: next, ...changes(post, { pinnedVersion: null }) };
    await audit(tx, { actorId: editor.personId, action: "leave-waiting", subject: "post", subjectId: id, details });
    return { ok: true, version: next } as const;
  });
}
