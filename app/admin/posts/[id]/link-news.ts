import type { Viewer } from "@/lib/access/viewer";
import { jobBySlug } from "@/lib/jobs/queries";
import { inwardLinks } from "@/lib/posts/links/inward";
import { troubledLinks, type TroubledLink } from "@/lib/posts/links/trouble";

export interface LinkNews {
  /** Links within the site that lead nowhere, as the text has them. */
  dead: string[];
  /** Links out that could not be reached. */
  troubled: TroubledLink[];
}

/** What is wrong with where a post leads. The posts know their own pages; the jobs are asked about theirs. */
export async function linkNews(viewer: Viewer, post: { id: string; bodyHtml: string }, now: Date): Promise<LinkNews> {
  const [inward, troubled] = await Promise.all([inwardLinks(post.bodyHtml, now), troubledLinks(viewer, post.id)]);
  const jobs = await Promise.all(inward.jobs.map(async (slug) => ({ slug, ...(await jobBySlug(slug, now)) })));
  const gone = jobs.flatMap(({ slug, kind }) => (kind === "missing" || kind === "gone" ? [`/jobs/${slug}`] : []));
  return { dead: [...inward.dead, ...gone], troubled };
}
