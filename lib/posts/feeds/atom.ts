import { xmlText as xml } from "@/lib/core/web/xml";
import type { BlogFeed, FeedEntry } from "./feed";

/** The feed as an Atom document (RFC 4287). */
export function atomFeed(feed: BlogFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${xml(feed.page)}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <updated>${feed.updated.toISOString()}</updated>
${feed.entries.map(entryOf).join("")}</feed>
`;
}

function entryOf({ id, url, title, summary, author, category, published, updated, html }: FeedEntry): string {
  return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <link rel="alternate" type="text/html" href="${xml(url)}"/>
    <author><name>${xml(author.name)}</name><uri>${xml(author.url)}</uri></author>
    <category term="${xml(category.term)}" label="${xml(category.label)}"/>
    <published>${published.toISOString()}</published>
    <updated>${updated.toISOString()}</updated>
    <summary>${xml(summary)}</summary>
    <content type="html">${xml(html)}</content>
  </entry>
`;
}
