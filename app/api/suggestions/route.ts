import { edged, unprocessable } from "@/app/handle";
import { suggestions, suggestionsRequest } from "@/lib/jobs/suggestions";

export const dynamic = "force-dynamic";

/** GET /api/suggestions?q= or ?place=: what somebody may be about to type into the search box. */
export const GET = edged(async ({ url }) => {
  const request = suggestionsRequest.safeParse(Object.fromEntries(url.searchParams));
  if (!request.success) return unprocessable(request.error);
  return Response.json(
    { suggestions: await suggestions(request.data) },
    { headers: { "Cache-Control": "public, max-age=300" } },
  );
});
