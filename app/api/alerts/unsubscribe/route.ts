import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { unsubscribe } from "@/lib/alerts/leaving";
import { appUrl } from "@/lib/core/env";

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

/** A mail program that opens the address instead of posting to it gets the page with the button; nothing changes by that. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return Response.redirect(appUrl(`/alerts/unsubscribe?token=${encodeURIComponent(token)}`), 303);
}
