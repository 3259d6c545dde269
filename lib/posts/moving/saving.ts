import { audit } from "@/lib/access/audit";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { firstFree } from "@/lib/core/text/slugs";
import { markStale } from "@/lib/core/stale";
import { freeSlug, isTaken, slugOf } from "../slugs";
import type { FoundPost } from "./found";
import { addressesFor, keepAddresses } from "./old-addresses-of";

/** A post as it is to be kept. */
export interface ToSave {
  found: FoundPost;
  source: string;
  digest: string;
  text: { title: string; summary: string; bodyMarkdown: string; bodyHtml: string; bodyText: string };
  authorId: string;
  categoryId: string;
  imageId: string | null;
  publishedAt: Date | null;
  remarks: string[];
  actorId: string | null;
}

/** One that was moved in before. */
export interface Moved {
  id: string;
  slug: string;
  version: number;
}

/** The address a post wants here. */
export const wantedSlug = ({ slug }: FoundPost, title: string): string => slug || slugOf(title);

/** The address a post would get: free in the database, and among those given out in a dry run. */
export async function slugToGive(wanted: string, given: ReadonlySet<string>, remarks: string[]): Promise<string> {
  const slug = firstFree(await freeSlug(wanted), given);
  if (slug !== wanted) sayNumbered(wanted, slug, remarks);
  return slug;
}

function sayNumbered(wanted: string, slug: string, remarks: string[]): void {
  remarks.push(`Its address belongs or belonged to another post here, so it has a number: ${wanted} is ${slug}`);
}

/**
 * Writes a post that is not here yet. Two that ask for one address at once: the second asks again. Null when another run
 * has just written this very post.
 */
export async function createMoved(post: ToSave, now: Date): Promise<Moved | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => create(tx, post, now));
    } catch (error) {
      const isRace = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
      if (!isRace || attempt === 3) throw error;
      if (await isHere(post)) return null;
    }
  }
}

async function isHere({ found, source }: ToSave): Promise<boolean> {
  const { ours, externalId } = found;
  const where = ours ? { id: ours.id } : { source, externalId };
  return (await db.post.count({ where })) > 0;
}

async function create(tx: Tx, post: ToSave, now: Date): Promise<Moved> {
  const { found, source, text, remarks } = post;
  const wanted = wantedSlug(found, text.title);
  const slug = await freeSlug(wanted, tx);
  const { ours } = found;
  const origin = ours ? { source: ours.source, externalId: ours.externalId } : { source, externalId: found.externalId };
  const row = await tx.post.create({
    data: { ...columns(post), ...origin, id: ours?.id, slug, movedVersion: 1, createdAt: now, updatedAt: now },
    select: { id: true },
  });
  await afterwards(tx, { id: row.id, slug, version: 1 }, post, now);
  if (slug !== wanted) sayNumbered(wanted, slug, remarks);
  return { id: row.id, slug, version: 1 };
}

/**
 * Writes what is new in a post that nobody changed here; null when somebody did meanwhile. Its address follows the old
 * site's when that is free, and the former one leads there.
 */
export async function updateMoved(post: ToSave, before: Moved, now: Date): Promise<Moved | null> {
  return db.$transaction(async (tx) => {
    const wanted = wantedSlug(post.found, post.text.title);
    const slug = (await isTaken(wanted, before.id, tx)) ? before.slug : wanted;
    const version = before.version + 1;
    const { count } = await tx.post.updateMany({
      where: { id: before.id, version: before.version, binnedAt: null },
      data: { ...columns(post), slug, version, movedVersion: version, updatedAt: now },
    });
    if (count === 0) return null;
    await afterwards(tx, { id: before.id, slug, version }, post, now);
    return { id: before.id, slug, version };
  });
}

function columns(post: ToSave) {
  const { found, text, digest, authorId, categoryId, imageId, publishedAt } = post;
  return {
    ...text,
    authorId,
    categoryId,
    imageId,
    publishedAt,
    movedDigest: digest,
    withdrawnAt: publishedAt ? found.withdrawnAt : null,
    revisedAt: found.revisedAt,
    reviewAskedAt: null,
    illustration: found.ours?.illustration,
  };
}

/** Its old addresses, its revision, the record of it, and the word that pages change. */
async function afterwards(tx: Tx, { id, slug, version }: Moved, post: ToSave, now: Date): Promise<void> {
  const { found, remarks, authorId, categoryId, actorId } = post;
  const { title, summary, bodyMarkdown } = post.text;
  await tx.postRevision.create({
    data: { postId: id, version, title, slug, summary, bodyMarkdown, authorId, categoryId, savedAt: now },
    select: { version: true },
  });
  await keepAddresses(tx, id, addressesFor(found, slug), remarks);
  await audit(tx, { actorId, action: "move-in", subject: "post", subjectId: id, details: { version } });
  await markStale(tx, "posts", `post:${slug}`);
}
