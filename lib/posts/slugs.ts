import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { firstFree } from "@/lib/core/text/slugs";
import { shorten, slugify } from "@/lib/core/text/text";
import { RESERVED_SLUGS } from "./schema";

const MAX = 80;

/**
 * The address a title asks for, cut at a word: "Café – naïve £40k" is `cafe-naive-40k`. A title without a Latin letter
 * gets a random one.
 */
export function slugOf(title: string): string {
  return slugify(shorten(title, MAX)) || `post-${randomUUID().slice(0, 8)}`;
}

/** The address itself when nobody has or ever had it, else with the first free number: `asking-2`. */
export async function freeSlug(wanted: string, tx: Tx = db): Promise<string> {
  const stem = wanted.slice(0, MAX - 6);
  const rows = await tx.postSlug.findMany({
    where: { OR: [{ slug: wanted }, { slug: { startsWith: `${stem}-` } }] },
    select: { slug: true },
  });
  const taken = new Set([...RESERVED_SLUGS, ...rows.map(({ slug }) => slug)]);
  return firstFree(wanted, taken, stem);
}

/** Whether another post has or had this address. `postId` is whose it may be. */
export async function isTaken(slug: string, postId: string | null, tx: Tx): Promise<boolean> {
  const held = await tx.postSlug.findUnique({ where: { slug }, select: { postId: true } });
  return held !== null && held.postId !== postId;
}
