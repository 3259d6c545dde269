import { edged } from "@/app/handle";
import { blogFeed } from "@/lib/posts/feeds/feed";
import { feedAnswer } from "../feed-answer";

export const dynamic = "force-dynamic";

/** GET /blog/feed.xml: the fifty newest posts in full, as Atom. */
export const GET = edged(async ({ request, now }) => feedAnswer(request, await blogFeed({}, now)));
