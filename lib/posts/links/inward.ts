import { db } from "@/lib/core/db";
import { publicWhere } from "../public";

/** Pages of the site that are always there. */
const PAGES = new Set(
  "/ /jobs /blog /alerts /strategy-call /sign-up /sign-in /account /employers /contact /about /terms /privacy /cookies /accessibility /complaints".split(
    " ",
  ),
);

/** Where a text leads to within the site. */
export interface InwardLinks {
  /** Slugs of jobs, which the page that shows the answer asks the jobs about. */
  jobs: string[];
  /** Addresses that lead nowhere, as they are written. */
  dead: string[];
}

/**
 * Looks where the links of a post's HTML lead within the site, as it stands now: articles that are not out, categories and
 * authors that are not there, headings that the text has not, and pages nobody knows.
 */
export async function inwardLinks(bodyHtml: string, now: Date): Promise<InwardLinks> {
  const hrefs = [...new Set([...bodyHtml.matchAll(/<a href="([/#][^"]*)"/g)].map(([, href = ""]) => href))];
  const paths = hrefs.map((href) => ({ href, path: pathOf(href) }));
  const [posts, categories, authors] = await Promise.all([
    publicSlugs(slugsUnder("/blog/", paths), now),
    known("category", slugsUnder("/blog/category/", paths)),
    known("author", slugsUnder("/blog/author/", paths)),
  ]);
  const ids = new Set([...bodyHtml.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
  const leads = ({ href, path }: { href: string; path: string }): boolean => {
    if (href.startsWith("#")) return ids.has(href.slice(1));
    if (PAGES.has(path) || /^\/(?:jobs|blog\/images)\//.test(path)) return true;
    const [, room, second, third] = path.split("/");
    if (room !== "blog" || !second) return false;
    if (second === "category" && third) return categories.has(third);
    if (second === "author" && third) return authors.has(third);
    return second === "feed.xml" || posts.has(second);
  };
  return {
    jobs: slugsUnder("/jobs/", paths),
    dead: paths.filter((link) => !leads(link)).map(({ href }) => href.replaceAll("&amp;", "&")),
  };
}

/** Without what comes after, and without a slash at the end. */
const pathOf = (href: string) => href.replace(/[?#].*$/, "").replace(/(.)\/$/, "$1");

function slugsUnder(start: string, paths: { path: string }[]): string[] {
  return paths.flatMap(({ path }) => {
    const slug = path.startsWith(start) ? path.slice(start.length) : "";
    return /^[a-z0-9-]{1,200}$/.test(slug) ? [slug] : [];
  });
}

/** Former addresses count: they lead to the present one. */
async function publicSlugs(slugs: string[], now: Date): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await db.postSlug.findMany({
    where: { slug: { in: slugs }, post: publicWhere(now) },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** Former addresses count here too. */
async function known(what: "category" | "author", slugs: string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const where = { slug: { in: slugs } };
  const select = { slug: true } as const;
  const rows = await (what === "category"
    ? db.categorySlug.findMany({ where, select })
    : db.authorSlug.findMany({ where, select }));
  return new Set(rows.map(({ slug }) => slug));
}
