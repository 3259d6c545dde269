import { db } from "@/lib/core/db";
import { isPublic } from "../public";

/** As many characters as the database takes. */
const MAX = 500;

/**
 * An address of an old site as it is kept and compared: without its site, in small letters, unescaped, without a slash at
 * its end and without parameters but `p`, the number of a post. Null for a front page and for what is no address.
 */
export function oldPath(address: string): string | null {
  return pathsOf(address)[0] ?? null;
}

/** The same, the most exact first: `p` may also have been the page of a list. */
function pathsOf(address: string): string[] {
  if (!URL.canParse(address, "https://old.invalid")) return [];
  const url = new URL(address, "https://old.invalid");
  if (!/^https?:$/.test(url.protocol)) return [];
  const whole = unescaped(url.pathname)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\/{2,}/g, "/");
  const path = whole.replace(/^\/index\.php(?=\/|$)/, "").replace(/\/+$/, "") || "/";
  const number = /^\d{1,12}$/.exec(url.searchParams.get("p") ?? "")?.[0];
  return [...(number ? [`${path}?p=${number}`] : []), path].filter(
    // PostgreSQL takes no NUL, and no address has the others.
    (kept) => kept !== "/" && kept.length <= MAX && !/[\u0000-\u001f]/.test(kept),
  );
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
  const paths = pathsOf(address);
  const rows = await db.postOldAddress.findMany({
    where: { path: { in: paths } },
    select: { path: true, post: { select: { slug: true, publishedAt: true, withdrawnAt: true } } },
  });
  const [held] = rows.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
  if (held?.post.withdrawnAt) return { kind: "gone", slug: held.post.slug };
  if (!held || !isPublic(held.post, now)) return { kind: "missing" };
  return { kind: "moved", slug: held.post.slug };
}
