import { edged } from "@/app/handle";
import { savedSlugs } from "@/lib/candidates/saved-jobs";

/** GET /api/session/summary: who is signed in, for the header of kept pages, and which jobs they have saved. */
export const GET = edged(async ({ viewer }) => {
  const headers = { "Cache-Control": "private, no-store" };
  if (viewer.kind === "visitor") return Response.json({ signedIn: false }, { headers });
  const href = viewer.kind === "staff" ? "/admin" : "/account";
  return Response.json({ signedIn: true, name: viewer.name, href, saved: await savedSlugs(viewer) }, { headers });
});
