import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { publicSql } from "../public";
import { inwardLinks } from "./inward";

/** What a public post leads to within the site. */
interface Lead {
  id: string;
  title: string;
  /** A job whose card stands in the text, or an address of the site that it links to. */
  job: string | null;
  href: string | null;
}

/** Something in a public post that leads readers nowhere, or to a job that is not open. */
export interface DeadEnd {
  /** The address as it stands in the text, or that of the job whose card stands there. */
  href: string;
  isCard: boolean;
  posts: { id: string; title: string }[];
}

/** Which of these jobs a reader can no longer apply for. The jobs know; posts do not. */
export type ClosedJobs = (slugs: string[], now: Date) => Promise<Set<string>>;

/**
 * Looks through all public posts for cards of jobs that are not open, and for links and buttons to pages of the site that
 * are not there, as it stands now. Null for whoever may not see drafts.
 */
export async function deadEnds(viewer: Viewer, closedJobs: ClosedJobs, now: Date): Promise<DeadEnd[] | null> {
  if (!may(viewer, "read:posts")) return null;
  const leads = await leadsOfAll(now);
  const hrefs = [...new Set(leads.flatMap(({ href }) => href ?? []))];
  const { dead, jobs } = await inwardLinks(hrefs.map((href) => `<a href="${href}"></a>`).join(""), now);
  const cards = [...new Set(leads.flatMap(({ job }) => job ?? []))];
  const closed = await closedJobs([...new Set([...cards, ...jobs])], now);
  const isDead = new Set(dead);
  const ends = new Map<string, DeadEnd>();
  for (const { id, title, job, href } of leads) {
    const plain = href?.replaceAll("&amp;", "&") ?? `/jobs/${job}`;
    const linked = /^\/jobs\/([a-z0-9-]+)(?:[?#]|$)/.exec(plain)?.[1];
    const isEnd = job ? closed.has(job) : isDead.has(plain) || (linked !== undefined && closed.has(linked));
    if (!isEnd) continue;
    const key = `${job ? "card" : "link"} ${plain}`;
    const end = ends.get(key) ?? { href: plain, isCard: job !== null, posts: [] };
    if (!end.posts.some((post) => post.id === id)) end.posts.push({ id, title });
    ends.set(key, end);
  }
  return [...ends.values()].sort((a, b) => b.posts.length - a.posts.length || a.href.localeCompare(b.href));
}

const leadsOfAll = (now: Date) =>
  db.$queryRaw<Lead[]>`
    SELECT DISTINCT post.id, post.title, found[1] AS job, found[2] AS href
    FROM post, regexp_matches(post.body_html, 'data-block="job" data-of="([a-z0-9-]+)"|<a href="(/[^"]*)"', 'g') AS found
    WHERE ${publicSql(now)} ORDER BY post.title, post.id`;
