import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { findEverything } from "../find/finding";

export const dynamic = "force-dynamic";

/**
 * GET /admin/find.json?q=: what the palette found, a few of each kind that the viewer may see. 404 for whoever is not staff.
 */
export const GET = edged(async ({ viewer, url, now }) => {
  if (viewer.kind !== "staff") return problem(404);
  const kinds = await findEverything(viewer, url.searchParams.get("q") ?? "", now);
  return Response.json({ kinds }, { headers: { "Cache-Control": "no-store" } });
});
