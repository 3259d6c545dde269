import { xmlCharacters as clean } from "@/lib/core/web/xml";
import type { BlogFeed, FeedEntry } from "./feed";

/** The feed as a JSON Feed 1.1, without the characters that no reader can show. */
export function jsonFeed(feed: BlogFeed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: clean(feed.title),
    home_page_url: feed.page,
    feed_url: `${feed.page}/feed.json`,
    description: clean(feed.subtitle),
    icon: new URL("/icons/512.png", feed.agency.url).href,
    authors: [{ name: clean(feed.agency.name), url: feed.agency.url }],
    language: "en-GB",
    items: feed.entries.map(itemOf),
  });
}

function itemOf({ id, url, title, summary, author, category, picture, published, updated, html }: FeedEntry) {
  return {
    id,
    url,
    title: clean(title),
    ...(summary && { summary: clean(summary) }),
    content_html: clean(html),
    image: picture,
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    authors: [{ name: clean(author.name), url: author.url }],
    tags: [clean(category.label)],
    language: "en-GB",
  };
}
