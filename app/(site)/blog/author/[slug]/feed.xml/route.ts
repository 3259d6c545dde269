import { edged } from "@/app/handle";
import { blogFeed } from "@/lib/posts/feeds/feed";
import { authorBySlug } from "@/lib/posts/queries";
import { feedAnswer, noFeed } from "../../../feed-answer";

export const dynamic = "force-dynamic";

/** GET /blog/author/SLUG/feed.xml */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const author = await authorBySlug(params.slug, now);
  return author ? feedAnswer(request, await blogFeed({ author }, now)) : noFeed();
});
