import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { appUrl } from "@/lib/core/env";
import { remindByLink } from "@/lib/recovery/plan/reminders/asking";

/** POST /api/plan/reminders?token=: ends reminders by one click of a mail program (RFC 8058), without a question. */
export const POST = edged(async ({ url, now }) => {
  const isOurs = await remindByLink(url.searchParams.get("token"), "end", now);
  return isOurs
    ? Response.json({ status: "unsubscribed" }, { headers: { "Cache-Control": "no-store" } })
    : problem(404);
});

/** A mail program that opens the address instead of posting to it gets the page with the buttons. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return Response.redirect(appUrl(`/plan/reminders?token=${encodeURIComponent(token)}`), 303);
}
