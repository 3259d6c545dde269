import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { WorkingFields } from "../schema";
import { type Choice, mergedLine, mergedText, mergeOf, type Piece } from "@/lib/core/text/merging";
import { postForStaff } from "./posts";
import { type Revision, revisionUpTo } from "./revisions";
import { ownWorkingCopy, replaceWorkingCopy } from "./working-copies";

export const LINES = ["title", "summary", "slug", "author", "category"] as const;
export type LineName = (typeof LINES)[number];

/** A line of a post that both changed, each in their own way. */
export interface LineClash {
  name: LineName;
  mine: string;
  theirs: string;
  was: string;
}

/** What an editor typed over a version that is no longer the newest, beside what was saved since. */
export interface Clash {
  title: string;
  /** The version that stands now, and who saved it last. */
  version: number;
  savedBy: string | null;
  savedAt: Date;
  typedAt: Date;
  pieces: Piece[];
  lines: LineClash[];
  settled: WorkingFields;
}

/** Null when there is nothing to put together: no unsaved text, or none that is older than the post. */
export async function clashOf(viewer: Viewer, postId: string, now: Date): Promise<Clash | null> {
  if (!may(viewer, "write:posts")) return null;
  const [post, copy] = await Promise.all([postForStaff(viewer, postId, now), ownWorkingCopy(viewer, postId)]);
  if (!post || !copy || copy.baseVersion >= post.version) return null;
  const [base, last] = await Promise.all([revisionUpTo(postId, copy.baseVersion), revisionUpTo(postId, post.version)]);
  const theirs = fieldsOf(post);
  // Where nothing earlier is kept nobody has saved by hand: it was published or taken down meanwhile, with this text.
  const was = base ? fieldsOf(base) : theirs;
  const mine = { ...copy.fields, slug: copy.fields.slug.trim() || was.slug };
  const lines = LINES.map((name) => ({ name, mine: mine[name].trim(), was: was[name], theirs: theirs[name] }));
  const settledLines = Object.fromEntries(lines.map((line) => [line.name, mergedLine(line) ?? line.mine]));
  return {
    title: post.title,
    version: post.version,
    savedBy: last?.savedBy ?? null,
    savedAt: post.updatedAt,
    typedAt: copy.savedAt,
    pieces: mergeOf({ mine: mine.body.replace(/\r\n?/g, "\n").trim(), was: was.body, theirs: theirs.body }),
    lines: lines.filter((line) => mergedLine(line) === null),
    settled: { ...mine, ...settledLines },
  };
}

export interface Choices {
  version: number;
  body: Choice[];
  lines: Partial<Record<LineName, "mine" | "theirs">>;
}

/**
 * Puts both together as chosen and makes that what the editor is typing, over the newest version. Nothing is saved by it.
 * Refused with `changed-meanwhile` when somebody saved once more since the choice was shown.
 */
export async function settleClash(viewer: Viewer, postId: string, { version, body, lines }: Choices, now: Date) {
  const clash = await clashOf(viewer, postId, now);
  if (!clash) return { ok: false, reason: "not-found" } as const;
  if (clash.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
  const chosen = Object.fromEntries(clash.lines.map((line) => [line.name, line[lines[line.name] ?? "mine"]]));
  const fields = { ...clash.settled, ...chosen, body: mergedText(clash.pieces, body) };
  await replaceWorkingCopy(viewer, postId, { baseVersion: version, fields }, now);
  return { ok: true } as const;
}

function fieldsOf(text: Pick<Revision, "title" | "summary" | "slug" | "bodyMarkdown" | "author" | "category">) {
  const { title, summary, slug, bodyMarkdown, author, category } = text;
  return { title, summary, slug, body: bodyMarkdown, author: author.slug, category: category.slug };
}
