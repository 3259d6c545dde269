import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { readSigned, signId } from "@/lib/core/secrets/tokens";
import { isPublic, type PostState, stateOf } from "./public";
import { asDetails, DETAILS } from "./queries";
import { waitingText } from "./staff/waiting";
import { rendered } from "./text/markdown";
import { contentsOf, readingMinutes } from "./text/reading";
import type { PostDetails } from "./types";

const DAYS = 7;

export interface PreviewLink {
  path: string;
  until: Date;
}

/**
 * A link to a preview that anybody who has it can read for a week, or until an editor ends the links given out so far;
 * null for whoever may not see drafts.
 */
export function previewLink(
  viewer: Viewer,
  { id, previewVersion }: { id: string; previewVersion: number },
  now: Date,
): PreviewLink | null {
  if (!may(viewer, "read:posts")) return null;
  const until = Math.floor(now.getTime() / 1000) + DAYS * 86_400;
  const token = signId("preview-post", `${id} ${until} ${previewVersion}`);
  return { path: `/blog/preview?token=${token}`, until: new Date(until * 1000) };
}

/** Ends every preview link of this post that was given out so far. Answers whether there was one to end them for. */
export async function endPreviewLinks(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const [post] = await tx.post.updateManyAndReturn({
      where: { id, binnedAt: null },
      data: { previewVersion: { increment: 1 } },
      select: { previewVersion: true },
    });
    if (!post) return false;
    const details = changes({ previewVersion: post.previewVersion - 1 }, post);
    await audit(tx, { actorId: viewer.personId, action: "end-previews", subject: "post", subjectId: id, details });
    return true;
  });
}

export type Preview =
  /** `waits`: what comes out is an earlier save than the one that is shown. */
  | { kind: "preview"; post: PostDetails; state: PostState; until: Date; waits: boolean }
  /** It has come out. */
  | { kind: "public"; slug: string }
  | { kind: "expired" }
  | { kind: "missing" };

/** What a preview link shows: the text as it was last saved. A forged link finds nothing, one that was ended has run out. */
export async function previewPost(token: string | undefined, now: Date): Promise<Preview> {
  const [id = "", seconds = "", given = ""] = readSigned("preview-post", token)?.split(" ") ?? [];
  if (!isUuid(id)) return { kind: "missing" };
  const until = new Date(Number(seconds) * 1000);
  if (!(until > now)) return { kind: "expired" };
  const row = await db.post.findUnique({ where: { id, binnedAt: null }, select: { ...DETAILS, ...STANDING } });
  if (!row) return { kind: "missing" };
  const { withdrawnAt, reviewAskedAt, previewVersion, pinnedVersion, ...post } = row;
  if (isPublic(row, now)) return { kind: "public", slug: post.slug };
  if (Number(given) !== previewVersion) return { kind: "expired" };
  const state = stateOf({ ...post, withdrawnAt, reviewAskedAt }, now);
  return {
    kind: "preview",
    post: await asSavedLast(asDetails(post, now), pinnedVersion),
    state,
    until,
    waits: pinnedVersion !== null,
  };
}

const STANDING = { withdrawnAt: true, reviewAskedAt: true, previewVersion: true, pinnedVersion: true } as const;

/** The post with what waits in place of what was approved before. */
async function asSavedLast(post: PostDetails, pinnedVersion: number | null): Promise<PostDetails> {
  const waiting = await waitingText(db, post.id, { pinnedVersion });
  if (!waiting) return post;
  const { html, text } = rendered(waiting.bodyMarkdown);
  const words = text.split(/\s+/).filter(Boolean).length;
  const { title, summary, category } = waiting;
  const isSameAuthor = waiting.author.slug === post.author.slug;
  const author = isSameAuthor ? post.author : { ...waiting.author, isPerson: false, role: "", links: [] };
  const body = { bodyHtml: html, contents: contentsOf(html), words, minutes: readingMinutes(words) };
  return { ...post, title, summary, category, author, ...body };
}
