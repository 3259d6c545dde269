export interface AtomFeed {
  /** A URI that never changes. */
  id: string;
  title: string;
  subtitle: string;
  /** Absolute addresses of the feed and of the page it belongs to. */
  self: string;
  page: string;
  /** When the newest change was. */
  updated: Date;
  entries: AtomEntry[];
}

export interface AtomEntry {
  id: string;
  url: string;
  title: string;
  summary: string;
  author: { name: string; url: string };
  category: { term: string; label: string };
  published: Date;
  updated: Date;
  /** Clean HTML whose addresses are absolute. */
  html: string;
}

/** The feed as an Atom document (RFC 4287). */
export function atomFeed(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <updated>${feed.updated.toISOString()}</updated>
${feed.entries.map(entryOf).join("")}</feed>
`;
}

function entryOf({ id, url, title, summary, author, category, published, updated, html }: AtomEntry): string {
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

/** Text for XML, attributes included: escaped, and without the characters that XML 1.0 does not have. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}

/** The article with absolute addresses, as it reads far from its page: links within it lead to it, pictures are found. */
export function withAbsoluteLinks(html: string, site: string, page: string): string {
  return html
    .replace(/<a href="([/#])/g, (_, first: string) => `<a href="${first === "/" ? site : page}${first}`)
    .replace(/(<img\b[^<>]*?\ssrc=")\//g, `$1${site}/`);
}
