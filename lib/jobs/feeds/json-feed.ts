import { appUrl } from "@/lib/core/env";
import { type JobFeed, jobFacts } from "./feed";

/** The jobs of a search as a JSON Feed 1.1. */
export function jsonJobs(feed: JobFeed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    ...(feed.nextUrl && { next_url: feed.nextUrl }),
    language: "en-GB",
    authors: [{ name: feed.agency, url: appUrl("/") }],
    items: feed.jobs.map((job) => ({
      id: `urn:uuid:${job.id}`,
      url: appUrl(`/jobs/${job.slug}`),
      title: job.title,
      summary: job.summary || jobFacts(job).intro,
      content_html: `<p>${jobFacts(job).intro}</p>${job.descriptionHtml}`,
      date_published: job.publishedAt.toISOString(),
      date_modified: job.updatedAt.toISOString(),
      authors: [{ name: job.employer.name }],
      tags: jobFacts(job).categories,
    })),
  };
}
