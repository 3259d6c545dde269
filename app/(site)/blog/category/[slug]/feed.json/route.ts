import { edged } from "@/app/handle";
import { categoryBySlug } from "@/lib/posts/queries";
import { jsonAnswer, noFeed } from "../../../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/category/SLUG/feed.json */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const category = await categoryBySlug(params.slug, now);
  return category ? jsonAnswer(request, { category }, now) : noFeed("category", params.slug, "feed.json", now);
});
