import { audit, changes } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import { asEditor, type PostWanted } from "./as-editor";

/**
 * Puts a draft among those that wait for somebody else to read them (`asks`), or takes it back from there. It changes
 * no text, so whoever is writing goes on undisturbed. Refused with `already-out` once a post has a date to come out.
 */
export async function setReview(viewer: Viewer, wanted: PostWanted, asks: boolean, now: Date) {
  return asEditor(viewer, wanted, async ({ tx, post, editor }) => {
    if (post.publishedAt) return { ok: false, reason: "already-out" } as const;
    if ((post.reviewAskedAt !== null) === asks) return { ok: true } as const;
    const data = { reviewAskedAt: asks ? now : null };
    await tx.post.update({ where: { id: wanted.id }, data, select: { id: true } });
    const action = asks ? "ask-review" : "end-review";
    const details = changes(post, data);
    await audit(tx, { actorId: editor.personId, action, subject: "post", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}
