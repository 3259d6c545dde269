import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { isSlugRace } from "@/lib/core/slugs";
import { markStale } from "@/lib/core/stale";
import { RENDERER, rendered } from "../text/markdown";
import { isPublic } from "../public";
import type { PostChange, PostInput } from "../schema";
import { freeSlug, isTaken, slugOf } from "../slugs";
import { mustBeMended } from "./readiness";
import { keepOrigin, keepRevision } from "./revisions";

/**
 * Writes a draft. An address that the editor chose and somebody has or had is refused with a free one beside it; one made
 * from the title gets a number by itself.
 */
export async function createPost(viewer: Viewer, input: PostInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts")) return { ok: false, reason: "not-found" } as const;
  return orSlugTaken(input.slug ?? slugOf(input.title), () =>
    db.$transaction(async (tx) => {
      const place = await placeOf(tx, input);
      if (!place.ok) return place;
      if (input.slug && (await isTaken(input.slug, null, tx))) return slugTaken(input.slug, tx);
      const slug = input.slug ?? (await freeSlug(slugOf(input.title), tx));
      const text = writtenColumns(input);
      const { id, version } = await tx.post.create({
        data: { slug, ...place.columns, ...text, createdAt: now, updatedAt: now },
        select: { id: true, version: true },
      });
      await keepRevision(tx, { postId: id, version, savedById: viewer.personId, savedAt: now });
      const details = changes(null, told({ slug, ...place.columns, ...text }));
      await audit(tx, { actorId: viewer.personId, action: "create", subject: "post", subjectId: id, details });
      return { ok: true, id, slug, version } as const;
    }),
  );
}

/**
 * Saves a post that was at `change.version`; somebody else's save in between is not overwritten (`changed-meanwhile`).
 * What is public changes at once, and so must be fit for readers (`must-mend`); a draft need not be. Without a slug the
 * address stays, whatever the title says now; a new one leaves the old leading to it. What the editor was typing is saved
 * with it, so their working copy ends here.
 */
export async function savePost(viewer: Viewer, id: string, change: PostChange, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) {
    return { ok: false, reason: "not-found" } as const;
  }
  return orSlugTaken(change.slug ?? "", () => db.$transaction((tx) => savedIn(tx, { viewer, id, change, now })));
}

interface Save {
  viewer: Staff;
  id: string;
  change: PostChange;
  now: Date;
}

const FACTS = {
  slug: true,
  version: true,
  publishedAt: true,
  withdrawnAt: true,
  title: true,
  summary: true,
  bodyMarkdown: true,
  authorId: true,
  categoryId: true,
} as const;

/** What the record says of a post: what a person wrote, and not what is made of it. */
const told = ({ slug, title, summary, bodyMarkdown, authorId, categoryId }: Told) => ({
  slug,
  title,
  summary,
  bodyMarkdown,
  authorId,
  categoryId,
});
type Told = Record<"slug" | "title" | "summary" | "bodyMarkdown" | "authorId" | "categoryId", string>;

async function savedIn(tx: Tx, { viewer, id, change, now }: Save) {
  const before = await tx.post.findUnique({ where: { id, binnedAt: null }, select: FACTS });
  if (!before) return { ok: false, reason: "not-found" } as const;
  const place = await placeOf(tx, change);
  if (!place.ok) return place;
  const slug = change.slug ?? before.slug;
  if (await isTaken(slug, id, tx)) return slugTaken(slug, tx);
  const text = writtenColumns(change);
  if (before.publishedAt && !before.withdrawnAt) {
    if (!text.bodyText) return { ok: false, reason: "no-text" } as const;
    const checks = mustBeMended(text);
    if (checks.length > 0) return { ok: false, reason: "must-mend", checks } as const;
  }
  await keepOrigin(tx, id);
  const revisedAt = change.showsAsUpdated && isPublic(before, now) ? now : undefined;
  const version = change.version + 1;
  const { count } = await tx.post.updateMany({
    where: { id, version: change.version },
    data: { slug, ...place.columns, ...text, revisedAt, version, updatedAt: now },
  });
  if (count === 0) return { ok: false, reason: "changed-meanwhile", version: before.version } as const;
  const { personId } = viewer;
  await keepRevision(tx, { postId: id, version, savedById: personId, savedAt: now });
  await tx.workingCopy.deleteMany({ where: { postId: id, staffId: personId } });
  const details = { version, ...changes(told(before), told({ slug, ...place.columns, ...text })) };
  await audit(tx, { actorId: personId, action: "save", subject: "post", subjectId: id, details });
  if (isPublic(before, now)) await markStale(tx, "posts", `post:${before.slug}`, `post:${slug}`);
  return { ok: true, id, slug, version } as const;
}

/** The columns of what somebody wrote, for a row of `post`; the HTML is made here and nowhere else. */
export function writtenColumns({ title, summary, body }: Pick<PostInput, "title" | "summary" | "body">) {
  const { html, text } = rendered(body);
  return { title, summary, bodyMarkdown: body, bodyHtml: html, bodyText: text, renderer: RENDERER };
}

async function placeOf(tx: Tx, { author, category }: PostInput) {
  const [byline, shelf] = await Promise.all([
    tx.author.findUnique({ where: { slug: author }, select: { id: true } }),
    tx.category.findUnique({ where: { slug: category }, select: { id: true } }),
  ]);
  if (!byline) return { ok: false, reason: "no-such-author" } as const;
  if (!shelf) return { ok: false, reason: "no-such-category" } as const;
  return { ok: true, columns: { authorId: byline.id, categoryId: shelf.id } } as const;
}

async function slugTaken(slug: string, tx: Tx) {
  return { ok: false, reason: "slug-taken", suggestion: await freeSlug(slug, tx) } as const;
}

/** Two editors may pass the check at the same moment; the key of post_slug lets one of them through. */
async function orSlugTaken<T>(slug: string, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (isSlugRace(error)) return slugTaken(slug, db);
    throw error;
  }
}
