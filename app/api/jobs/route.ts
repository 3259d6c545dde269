import { edged, unprocessable } from "@/app/handle";
import { apiResults } from "@/lib/jobs/public/api";
import { parseSearch } from "@/lib/jobs/parameters";
import { search } from "@/lib/jobs/search/search";

export const dynamic = "force-dynamic";

/** GET /api/jobs: one page of a search. What it does not know, or cannot read, is 422; a page past the end is empty. */
export const GET = edged(async ({ url, now }) => {
  const request = parseSearch(url.searchParams);
  if (!request.success) return unprocessable(request.error);
  const found = await search(request.data, now);
  return Response.json(apiResults(found, now), { headers: { "Cache-Control": "no-cache" } });
});
