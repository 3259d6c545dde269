import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isSlugRace } from "@/lib/core/text/slugs";
import { markStale } from "@/lib/core/stale";
import { isPublic, stateOf } from "../public";
import type { PostChange, PostInput } from "../schema";
import { shelfIdAt } from "../shelves";
import { freeSlug, isTaken, slugOf } from "../slugs";
import { mustBeMended } from "./readiness";
import { keepOrigins, keepRevision, keepWaiting, latestRevision } from "./revisions";
import { writtenColumns } from "./written";

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
 * What is public changes at once, and so must be fit for readers (`must-mend`); a draft need not be. What has a date to
 * come out keeps the text that was given it: the save `waits` until it is published or scheduled itself (waiting.ts).
 * Without a slug the address stays, whatever the title says now; a new one leaves the old leading to it. What the editor
 * was typing is saved with it, so their working copy ends here.
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
  pinnedVersion: true,
  title: true,
  summary: true,
  bodyMarkdown: true,
  authorId: true,
  categoryId: true,
} as const;
type Before = Prisma.PostGetPayload<{ select: typeof FACTS }>;

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
  const isOut = isPublic(before, now);
  const text = { slug, ...place.columns, ...writtenColumns(change) };
  if (isOut) {
    if (!text.bodyText) return { ok: false, reason: "no-text" } as const;
    const checks = mustBeMended(text);
    if (checks.length > 0) return { ok: false, reason: "must-mend", checks } as const;
  }
  await keepOrigins(tx, [id]);
  const waits = stateOf(before, now) === "scheduled" && !isSame(before, text);
  const revisedAt = change.showsAsUpdated && isOut ? now : undefined;
  const data = waits ? { pinnedVersion: await pinOf(tx, id, before) } : { ...text, revisedAt, pinnedVersion: null };
  const version = change.version + 1;
  const { count } = await tx.post.updateMany({
    where: { id, version: change.version },
    data: { ...data, version, updatedAt: now },
  });
  if (count === 0) return { ok: false, reason: "changed-meanwhile", version: before.version } as const;
  const { personId } = viewer;
  const saved = { postId: id, version, savedById: personId, savedAt: now };
  await (waits ? keepWaiting(tx, saved, text) : keepRevision(tx, saved));
  await tx.workingCopy.deleteMany({ where: { postId: id, staffId: personId } });
  const details = { version, ...changes(told(before), told({ ...place.columns, ...text })) };
  await audit(tx, { actorId: personId, action: "save", subject: "post", subjectId: id, details });
  if (isOut) await markStale(tx, "posts", `post:${before.slug}`, `post:${slug}`);
  return { ok: true, id, slug, version, waits } as const;
}

/** Whether a save says what the post says already, so that nothing has to wait. */
const isSame = (before: Before, text: Omit<Before, "version" | "publishedAt" | "withdrawnAt" | "pinnedVersion">) =>
  (["slug", "title", "summary", "bodyMarkdown", "authorId", "categoryId"] as const).every(
    (name) => before[name] === text[name],
  );

/** The save that the post is: pinned already, or else the last one. */
const pinOf = async (tx: Tx, id: string, { pinnedVersion }: Before) =>
  pinnedVersion ?? (await latestRevision(tx, id))?.version;

/** Former addresses too: whoever had the form open while a category was merged or renamed goes on. */
async function placeOf(tx: Tx, { author, category }: PostInput) {
  const [byline, shelf] = await Promise.all([shelfIdAt("author", author, tx), shelfIdAt("category", category, tx)]);
  if (!byline) return { ok: false, reason: "no-such-author" } as const;
  if (!shelf) return { ok: false, reason: "no-such-category" } as const;
  return { ok: true, columns: { authorId: byline, categoryId: shelf } } as const;
}

/** `formerly`: the title of the post that had it before, and could let it go (old-slugs.ts); null when one has it now. */
async function slugTaken(slug: string, tx: Tx) {
  const held = await tx.postSlug.findUnique({
    where: { slug },
    select: { post: { select: { slug: true, title: true } } },
  });
  const formerly = held && held.post.slug !== slug ? held.post.title : null;
  return { ok: false, reason: "slug-taken", suggestion: await freeSlug(slug, tx), formerly } as const;
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
