import { edged } from "@/app/handle";
import { authorBySlug } from "@/lib/posts/queries";
import { atomAnswer, noFeed } from "../../../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/author/SLUG/feed.xml */
export const GET = edged<{ slug: string }>(async ({ request, params, now }) => {
  const author = await authorBySlug(params.slug, now);
  return author ? atomAnswer(request, { author }, now) : noFeed("author", params.slug, "feed.xml", now);
});
