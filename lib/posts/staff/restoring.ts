import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type Revision, revisionAt } from "./revisions";
import { ownWorkingCopy, replaceWorkingCopy } from "./working-copies";
import { savePost } from "./writing";

interface Wanted {
  id: string;
  /** The version the editor saw. */
  version: number;
  /** The save that is to come back. */
  from: number;
}

/**
 * Brings an earlier text back, and never to readers by itself: of a draft it is saved as its newest version, of a post
 * that is out or has a date it becomes what this editor is typing, for them to save. The address stays. Answers
 * `missing`: pictures that are no longer there. Refused with `unsaved` while the editor has text of their own in it.
 */
export async function restoreRevision(viewer: Viewer, { id, version, from }: Wanted, now: Date) {
  const revision = may(viewer, "write:posts") ? await revisionAt(viewer, id, from) : null;
  if (!revision) return { ok: false, reason: "not-found" } as const;
  if (await ownWorkingCopy(viewer, id)) return { ok: false, reason: "unsaved" } as const;
  const post = await db.post.findUnique({ where: { id, binnedAt: null }, select: { publishedAt: true, slug: true } });
  if (!post) return { ok: false, reason: "not-found" } as const;
  const missing = await picturesMissing(revision.bodyMarkdown);
  if (post.publishedAt) {
    await replaceWorkingCopy(
      viewer,
      id,
      { baseVersion: version, fields: { ...fieldsOf(revision), slug: post.slug } },
      now,
    );
    return { ok: true, as: "working-copy", missing } as const;
  }
  const saved = await savePost(viewer, id, { ...fieldsOf(revision), version, showsAsUpdated: false }, now);
  return saved.ok ? ({ ok: true, as: "saved", missing } as const) : saved;
}

function fieldsOf({ title, summary, bodyMarkdown, author, category }: Revision) {
  return { title, summary, body: bodyMarkdown, author: author.slug, category: category.slug };
}

/** The pictures a text names that are not in the library any more, by their addresses. */
export async function picturesMissing(markdown: string): Promise<string[]> {
  const named = new Set(
    [...markdown.matchAll(/\/blog\/images\/([\da-f-]{36})/gi)].map(([, id = ""]) => id.toLowerCase()),
  );
  const ids = [...named].filter(isUuid);
  const there = await db.postImage.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const found = new Set(there.map(({ id }) => id));
  return ids.filter((id) => !found.has(id)).map((id) => `/blog/images/${id}`);
}
