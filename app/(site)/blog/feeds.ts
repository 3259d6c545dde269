import { problem } from "@/app/problem";
import { taggedAnswer } from "@/app/tagged-answer";
import { atomFeed } from "@/lib/posts/feeds/atom";
import { blogFeed, type FeedOf } from "@/lib/posts/feeds/feed";
import { jsonFeed } from "@/lib/posts/feeds/json-feed";

/** Where the feeds of a page stand, for its head. */
export const feedsAt = (path: string) => ({
  "application/atom+xml": `${path}/feed.xml`,
  "application/feed+json": `${path}/feed.json`,
});

export const atomAnswer = async (request: Request, of: FeedOf, now: Date): Promise<Response> =>
  taggedAnswer(request, atomFeed(await blogFeed(of, now)), "application/atom+xml; charset=utf-8");

export const jsonAnswer = async (request: Request, of: FeedOf, now: Date): Promise<Response> =>
  taggedAnswer(request, jsonFeed(await blogFeed(of, now)), "application/feed+json; charset=utf-8");

export const noFeed = () => problem(404, "about:blank", { detail: "There is no feed at this address." });
