import { edged } from "@/app/handle";
import { blogFeed } from "@/lib/posts/feeds/feed";
import { categoryBySlug } from "@/lib/posts/queries";
import { feedAnswer, noFeed } from "../../../feed-answer";

export const dynamic = "force-dynamic";

/** GET /blog/category/SLUG/feed.xml */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const category = await categoryBySlug(params.slug, now);
  return category ? feedAnswer(request, await blogFeed({ category }, now)) : noFeed();
});
