import { edged } from "@/app/handle";
import { categoryBySlug } from "@/lib/posts/queries";
import { atomAnswer, noFeed } from "../../../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/category/SLUG/feed.xml */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const category = await categoryBySlug(params.slug, now);
  return category ? atomAnswer(request, { category }, now) : noFeed("category", params.slug, "feed.xml", now);
});
