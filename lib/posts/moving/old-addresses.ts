import { db } from "@/lib/core/db";
import { isPublic } from "../public";

/** As many characters as the database takes. */
const MAX = 500;

/**
 * An address of an old site as it is kept and compared: without its site, in small letters, unescaped, without a slash at
 * its end and without parameters but `p`, the number of a post. Null for a front page and for what is no address.
 */
export function oldPath(address: string): string | null {
  if (!URL.canParse(address, "https://old.invalid")) return null;
  const url = new URL(address, "https://old.invalid");
  if (!/^https?:$/.test(url.protocol)) return null;
  const path =
    unescaped(url.pathname)
      .normalize("NFC")
      .toLowerCase()
      .replace(/\/{2,}/g, "/")
      .replace(/\/+$/, "") || "/";
  const number = /^\d{1,12}$/.exec(url.searchParams.get("p") ?? "")?.[0];
  const kept = number ? `${path}?p=${number}` : path;

  return kept === "/" || kept.length > MAX || /[\u0000-\u001f]/.test(kept) ? null : kept;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export type OldAddress = { kind: "moved"; slug: string } | { kind: "gone"; slug: string } | { kind: "missing" };

/** Where what stood at this address (path and parameters) is now. Drafts are not there; what was taken down is gone. */
export async function postAtOldAddress(address: string, now: Date): Promise<OldAddress> {
  const path = oldPath(address);
  if (!path) return { kind: "missing" };
  const held = await db.postOldAddress.findUnique({
    where: { path },
    select: { post: { select: { slug: true, publishedAt: true, withdrawnAt: true } } },
  });
  if (held?.post.withdrawnAt) return { kind: "gone", slug: held.post.slug };
  if (!held || !isPublic(held.post, now)) return { kind: "missing" };
  return { kind: "moved", slug: held.post.slug };
}
