import { handle, tooMany } from "@/app/handle";
import { accepted } from "@/app/problem";
import { signUpRequest } from "@/lib/candidates/schema";
import { signUp } from "@/lib/candidates/sign-up";

/** POST /api/candidates. The same 202 for a known and an unknown address; a link follows by email. */
export const POST = handle(signUpRequest, async (input, { network, now }) => {
  const outcome = await signUp(input, { network }, now);
  return outcome.ok ? accepted("A sign-in link is on its way to that address.") : tooMany(outcome.retryAfterSeconds);
});
