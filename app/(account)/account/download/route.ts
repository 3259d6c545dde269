import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { isSignedIn } from "@/lib/access/viewer";
import { londonDay } from "@/lib/core/dates";
import { exportFor } from "@/lib/privacy/export";

/** GET /account/download: everything we keep about the viewer, as one JSON file. */
export const GET = edged(async ({ viewer, now }) => {
  if (!isSignedIn(viewer)) return problem(404);
  const file = JSON.stringify(await exportFor(viewer.email, now), null, 2);
  return new Response(file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="my-data-${londonDay(now)}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
});
