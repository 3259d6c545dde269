import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { type PostInput, postInput } from "@/lib/posts/schema";
import { createPost, savePost } from "@/lib/posts/staff/writing";
import { aPost } from "./posts";
import { emptied } from "./emptied";

/** When the editor of these tests sits down to write. */
export const EDITING = new Date("2026-11-25T10:00:00Z");

export function staffOf(role: Staff["role"]): Staff {
  return { kind: "staff", role, personId: crypto.randomUUID(), email: `${role}@agency.example`, name: "Ed" };
}

export const editor = staffOf("editor");

/** A member of staff whom the database knows, as whoever saves must be. */
export async function enrolled<T extends Viewer>(viewer: T): Promise<T> {
  if (viewer.kind !== "staff") return viewer;
  const { personId: id, email, name, role } = viewer;
  await db.person.upsert({
    where: { id },
    create: { id, email: `${id}-${email}`, name, staff: { create: { role } } },
    update: {},
  });
  return viewer;
}

/** A blog of one public post, at /blog/taken. */
export async function emptyBlog() {
  await emptied("post", "post_slug", "author", "category", "audit_event");
  await enrolled(editor);
  await aPost({ slug: "taken" });
}

/** What an editor fills in. */
export function written(facts: Partial<PostInput> = {}): PostInput {
  const usual = { title: "Asking twice", summary: "Once more", body: "Ask.", author: "desk", category: "applying" };
  return postInput.parse({ ...usual, ...facts });
}

/** A draft as the editor has just made it, at version 1. */
export async function drafted(facts: Partial<PostInput> = {}) {
  await enrolled(editor);
  const made = await createPost(editor, written(facts), EDITING);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

/** The editor saves a post that was at this version. */
export async function saved(
  id: string,
  version: number,
  { showsAsUpdated = false, ...facts }: Partial<PostInput & { showsAsUpdated: boolean }> = {},
  at = EDITING,
) {
  await enrolled(editor);
  return savePost(editor, id, { ...written(facts), showsAsUpdated, version }, at);
}
