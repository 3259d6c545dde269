import { problem } from "@/app/problem";
import { appUrl } from "@/lib/core/env";
import { taggedAnswer } from "@/app/tagged-answer";
import { atomFeed } from "@/lib/posts/feeds/atom";
import { blogFeed, type FeedOf } from "@/lib/posts/feeds/feed";
import { jsonFeed } from "@/lib/posts/feeds/json-feed";
import { shelfMovedTo, type ShelfKind } from "@/lib/posts/shelves";

/** Where the feeds of a page stand, for its head. */
export const feedsAt = (path: string) => ({
  "application/atom+xml": `${path}/feed.xml`,
  "application/feed+json": `${path}/feed.json`,
});

export const atomAnswer = async (request: Request, of: FeedOf, now: Date): Promise<Response> =>
  taggedAnswer(request, atomFeed(await blogFeed(of, now)), "application/atom+xml; charset=utf-8");

export const jsonAnswer = async (request: Request, of: FeedOf, now: Date): Promise<Response> =>
  taggedAnswer(request, jsonFeed(await blogFeed(of, now)), "application/feed+json; charset=utf-8");

/** Where the feed of the category or author that had this address is now, or that there is none. */
export async function noFeed(kind: ShelfKind, slug: string, file: string, now: Date): Promise<Response> {
  const moved = await shelfMovedTo(kind, slug, now);
  if (!moved) return problem(404, { detail: "There is no feed at this address." });
  return new Response(null, { status: 301, headers: { Location: appUrl(`/blog/${kind}/${moved}/${file}`) } });
}
