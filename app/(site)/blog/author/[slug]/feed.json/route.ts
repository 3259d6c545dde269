import { edged } from "@/app/handle";
import { authorBySlug } from "@/lib/posts/queries";
import { jsonAnswer, noFeed } from "../../../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/author/SLUG/feed.json */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const author = await authorBySlug(params.slug, now);
  return author ? jsonAnswer(request, { author }, now) : noFeed("author", params.slug, "feed.json", now);
});
