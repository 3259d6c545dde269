import { edged } from "@/app/handle";
import { markSignedIn } from "@/app/session-cookie";
import { isSignedIn } from "@/lib/access/viewer";
import { nextPath } from "@/lib/auth/next-path";
import { appUrl } from "@/lib/core/env";

/** GET /sign-in/welcome: where an account elsewhere leads back to. Kept pages learn that somebody is signed in; it goes on. */
export const GET = edged(async ({ viewer, url }) => {
  if (isSignedIn(viewer)) await markSignedIn();
  const next = nextPath(url.searchParams.get("next"));
  const Location = appUrl(next ?? (isSignedIn(viewer) ? "/account" : "/sign-in"));
  return new Response(null, { status: 307, headers: { Location, "Cache-Control": "private, no-store" } });
});
