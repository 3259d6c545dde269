import { appUrl } from "@/lib/core/env";
import { xmlText } from "@/lib/core/web/xml";
import { type JobFeed, jobFacts } from "./feed";

/** The jobs of a search as an Atom document (RFC 4287); valid without any. */
export function atomJobs(feed: JobFeed): string {
  const next = feed.nextUrl ? `\n  <link rel="next" type="application/atom+xml" href="${xmlText(feed.nextUrl)}"/>` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${xmlText(feed.selfUrl)}</id>
  <title>${xmlText(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.selfUrl)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(feed.pageUrl)}"/>${next}
  <updated>${feed.updated.toISOString()}</updated>
  <author><name>${xmlText(feed.agency)}</name></author>
${feed.jobs.map(entryOf).join("")}</feed>
`;
}

function entryOf(job: JobFeed["jobs"][number]): string {
  const { categories, intro } = jobFacts(job);
  return `  <entry>
    <id>urn:uuid:${job.id}</id>
    <title>${xmlText(job.title)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(appUrl(`/jobs/${job.slug}`))}"/>
    <author><name>${xmlText(job.employer.name)}</name></author>
${categories.map((category) => `    <category term="${xmlText(category)}"/>\n`).join("")}    <published>${job.publishedAt.toISOString()}</published>
    <updated>${job.updatedAt.toISOString()}</updated>
    <summary>${xmlText(job.summary || intro)}</summary>
    <content type="html">${xmlText(`<p>${intro}</p>${job.descriptionHtml}`)}</content>
  </entry>
`;
}
