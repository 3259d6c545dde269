import { handle, tooMany } from "@/app/handle";
import { accepted } from "@/app/problem";
import { alertSignUp } from "@/lib/alerts/schema";
import { subscribe } from "@/lib/alerts/subscriptions";

/** POST /api/alerts. The same 202 for every address; a confirmation follows by email. */
export const POST = handle(alertSignUp, async (input, { network, viewer, now }) => {
  const outcome = await subscribe(input, { network, viewer, source: "/api/alerts" }, now);
  return outcome.ok
    ? accepted("Check your email: one press there starts the alert.")
    : tooMany(outcome.retryAfterSeconds);
});
