import { handle, tooMany } from "@/app/handle";
import { accepted } from "@/app/problem";
import { signInRequest } from "@/lib/auth/schema";
import { askToSignIn } from "@/lib/auth/sign-in";

/** POST /api/sign-in. The same 202 for every address; what follows by email only its owner learns. */
export const POST = handle(signInRequest, async (input, { network, now }) => {
  const outcome = await askToSignIn(input, { network }, now);
  return outcome.ok ? accepted("An email is on its way to that address.") : tooMany(outcome.retryAfterSeconds);
});
