import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { unsubscribe } from "@/lib/alerts/leaving";

/**
 * POST /api/alerts/unsubscribe?token=: one click, as RFC 8058 has it. Mail programs post here from anywhere, with a form
 * body that says nothing new; no cookie, no question, no redirect. Stops every alert that was in that mail.
 */
export const POST = edged(async ({ url, now }) => {
  const isOurs = await unsubscribe(url.searchParams.get("token"), now);
  return isOurs
    ? Response.json({ status: "unsubscribed" }, { headers: { "Cache-Control": "no-store" } })
    : problem(404);
});
