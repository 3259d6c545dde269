import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { consultantFeed } from "@/lib/calls/calendars/feed";

/**
 * GET /api/calls/feed?token=: a consultant's calls as a calendar that theirs can follow. Private: whoever has the
 * address reads it.
 */
export const GET = edged(async ({ url, now }) => {
  const calendar = await consultantFeed(url.searchParams.get("token"), now);
  if (calendar === null) return problem(404);
  return new Response(calendar, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-store", "X-Robots-Tag": "noindex" },
  });
});
