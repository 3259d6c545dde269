import type { Tx } from "@/lib/core/db";
import { oldPath } from "./old-addresses";
import type { FoundPost } from "./found";
import { RESERVED_SLUGS } from "../schema";

/** Addresses that a post is to be found under, as they are kept; and those it had here before, of our own export. */
export function addressesFor({ oldAddresses, ours }: FoundPost, slug: string): { old: string[]; slugs: string[] } {
  const paths = [...new Set(oldAddresses.flatMap((address) => oldPath(address) ?? []))].filter(
    (path) => path !== `/blog/${slug}`,
  );
  const slugs = ours ? paths.flatMap((path) => /^\/blog\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? []) : [];
  return {
    old: ours ? paths.filter((path) => !path.startsWith("/blog/")) : paths,
    slugs: slugs.filter((one) => !RESERVED_SLUGS.includes(one)),
  };
}

/** Lets the addresses lead to the post. One that leads to another post stays with that one, and is told of. */
export async function keepAddresses(
  tx: Tx,
  postId: string,
  { old, slugs }: { old: string[]; slugs: string[] },
  remarks: string[],
): Promise<void> {
  if (slugs.length > 0)
    await tx.postSlug.createMany({ data: slugs.map((slug) => ({ slug, postId })), skipDuplicates: true });
  if (old.length === 0) return;
  const { count } = await tx.postOldAddress.createMany({
    data: old.map((path) => ({ path, postId })),
    skipDuplicates: true,
  });
  if (count === old.length) return;
  const others = await tx.postOldAddress.findMany({
    where: { path: { in: old }, postId: { not: postId } },
    select: { path: true },
  });
  for (const { path } of others) remarks.push(`An old address of it leads to another post already: ${path}`);
}
