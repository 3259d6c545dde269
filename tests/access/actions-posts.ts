import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { postChange, postInput, workingFields } from "@/lib/posts/schema";
import { categoryInput } from "@/lib/posts/shelf-schema";
import { publishPost } from "@/lib/posts/staff/publishing";
import { saveShelf } from "@/lib/posts/staff/shelves/writing";
import { replaceWorkingCopy } from "@/lib/posts/staff/working-copies";
import { createPost, savePost } from "@/lib/posts/staff/writing";
import type { ActionRow } from "./actions";
import { done, presser } from "./presser";
import type { Things } from "./things";

const ADMIN = "app/admin";
const DAY_MS = 86_400_000;
const POST = { title: "Twice", summary: "In short.", body: "Ask.", author: "desk", category: "applying" };

const postVersion = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).version;

async function aPost(things: Things): Promise<string> {
  return done(await createPost(presser(things), postInput.parse({ ...POST, title: randomUUID() }), new Date())).id;
}

async function aPostTypedInto(things: Things): Promise<string> {
  const [id, staff] = [await aPost(things), presser(things)];
  done(await savePost(staff, id, postChange.parse({ ...POST, body: "Ask them.", version: 1 }), new Date()));
  const fields = workingFields.parse({ ...POST, body: "Ask us." });
  await replaceWorkingCopy(staff, id, { baseVersion: 1, fields }, new Date());
  return id;
}

/** A post that comes out tomorrow, with a later text behind it. */
async function aPostThatWaits(things: Things): Promise<[id: string, version: number]> {
  const [id, staff, now] = [await aPost(things), presser(things), new Date()];
  done(await publishPost(staff, { id, version: 1, at: new Date(now.getTime() + DAY_MS) }, now));
  const { version } = await db.post.findUniqueOrThrow({ where: { id } });
  const saved = done(await savePost(staff, id, postChange.parse({ ...POST, body: "Ask later.", version }), now));
  return [id, saved.version];
}

async function aFormerAddress(things: Things): Promise<[id: string, path: string]> {
  const [postId, slug] = [await aPost(things), randomUUID()];
  await db.postSlug.create({ data: { slug, postId } });
  return [postId, `/blog/${slug}`];
}

async function aShelf(things: Things): Promise<string> {
  const input = categoryInput.parse({ name: `About ${randomUUID()}` });
  return done(await saveShelf(presser(things), "category", { id: null, input })).id;
}

/** Where articles, their pictures and their shelves are written and seen to. */
export const POST_ACTIONS: Record<string, ActionRow> = {
  [`${ADMIN}/bin/actions.ts#throwPostAway`]: {
    who: "write:posts",
    bound: async (t) => [t.spareDraftPost, await postVersion(t.spareDraftPost)],
  },
  [`${ADMIN}/posts/[id]/addresses/actions.ts#release`]: { who: "write:posts", bound: aFormerAddress },
  [`${ADMIN}/posts/[id]/drawing/actions.ts#chooseDrawing`]: {
    who: "write:posts",
    bound: async (t) => [await aPost(t)],
    fields: { drawing: "interview-nerves" },
  },
  [`${ADMIN}/posts/[id]/merge/actions.ts#putTogether`]: {
    who: "write:posts",
    bound: async (t) => [await aPostTypedInto(t)],
    fields: { version: "2", "line-title": "theirs" },
    record: "none",
  },
  [`${ADMIN}/posts/actions.ts#leaveTyped`]: {
    who: "write:posts",
    bound: async (t) => [await aPostTypedInto(t)],
    record: "none",
  },
  [`${ADMIN}/posts/actions.ts#leaveLater`]: { who: "write:posts", bound: aPostThatWaits },
  [`${ADMIN}/posts/shelf-actions.ts#saveCategory`]: {
    who: "write:posts",
    bound: async (t) => [await aShelf(t)],
    state: true,
    fields: { name: "Asking", description: "How to ask." },
  },
  [`${ADMIN}/posts/shelf-actions.ts#saveAuthor`]: {
    who: "write:posts",
    bound: async () => [(await db.author.create({ data: { slug: randomUUID(), name: "Priya" } })).id],
    state: true,
    fields: { name: "Priya", role: "Recruiter", isPerson: "on" },
  },
  [`${ADMIN}/posts/shelf-actions.ts#merge`]: {
    who: "write:posts",
    bound: async (t) => ["category", await aShelf(t), await aShelf(t)],
  },
  [`${ADMIN}/posts/shelf-actions.ts#remove`]: {
    who: "write:posts",
    bound: async (t) => ["category", await aShelf(t)],
  },
  [`${ADMIN}/posts/actions.ts#writePost`]: { who: "write:posts", state: true, fields: POST },
  [`${ADMIN}/posts/actions.ts#changePost`]: {
    who: "write:posts",
    bound: (t) => [t.draftPost],
    state: true,
    fields: async (t) => ({ ...POST, version: String(await postVersion(t.draftPost)) }),
  },
  [`${ADMIN}/posts/[id]/history/actions.ts#restore`]: {
    who: "write:posts",
    bound: async (t) => [t.draftPost, await postVersion(t.draftPost)],
    fields: { restore: "1" },
  },
  [`${ADMIN}/posts/actions.ts#endPreviews`]: { who: "write:posts", bound: (t) => [t.draftPost] },
  [`${ADMIN}/posts/actions.ts#takeDown`]: {
    who: "write:posts",
    bound: async (t) => [t.publicPost, await postVersion(t.publicPost)],
  },
  [`${ADMIN}/posts/move/actions.ts#doMove`]: { who: "write:posts", bound: (t) => [t.move], effect: "none" },
  [`${ADMIN}/posts/pictures/actions.ts#saveWords`]: {
    who: "write:posts",
    bound: (t) => [t.picture],
    state: true,
    fields: { alt: "Stairs" },
  },
  [`${ADMIN}/posts/pictures/actions.ts#choosePicture`]: {
    who: "write:posts",
    bound: (t) => [t.draftPost, t.picture],
  },
  [`${ADMIN}/posts/pictures/actions.ts#throwAway`]: { who: "write:posts", bound: (t) => [t.sparePicture] },
};
