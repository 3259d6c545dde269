import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { readSigned, signId } from "@/lib/core/tokens";
import { isPublic, type PostState, stateOf } from "./public";
import { asDetails, DETAILS } from "./queries";
import type { PostDetails } from "./types";

const DAYS = 7;

/** The path of a preview that anybody with the link can read for a week; null for who may not see drafts. */
export function previewPath(viewer: Viewer, postId: string, now: Date): string | null {
  if (!may(viewer, "read:posts") || !isUuid(postId)) return null;
  const until = Math.floor(now.getTime() / 1000) + DAYS * 86_400;
  return `/blog/preview?token=${signId("preview-post", `${postId} ${until}`)}`;
}

export type Preview =
  | { kind: "preview"; post: PostDetails; state: PostState; until: Date }
  /** It has come out. */
  | { kind: "public"; slug: string }
  | { kind: "expired" }
  | { kind: "missing" };

/** What a preview link shows: the text as it was last saved. A forged link finds nothing. */
export async function previewPost(token: string | undefined, now: Date): Promise<Preview> {
  const [id = "", seconds = ""] = readSigned("preview-post", token)?.split(" ") ?? [];
  if (!isUuid(id)) return { kind: "missing" };
  const until = new Date(Number(seconds) * 1000);
  if (!(until > now)) return { kind: "expired" };
  const row = await db.post.findUnique({ where: { id }, select: { ...DETAILS, withdrawnAt: true } });
  if (!row) return { kind: "missing" };
  const { withdrawnAt, ...post } = row;
  if (isPublic(row, now)) return { kind: "public", slug: post.slug };
  return { kind: "preview", post: asDetails(post, now), state: stateOf({ ...post, withdrawnAt }, now), until };
}
