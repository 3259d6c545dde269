import { Readable } from "node:stream";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { isSignedIn } from "@/lib/access/viewer";
import { londonDay } from "@/lib/core/time/dates";
import { archiveFor } from "@/lib/privacy/export/archive";

/** GET /account/download: everything we keep about the viewer, as one ZIP of a JSON file and the files it names. */
export const GET = edged(async ({ viewer, now }) => {
  if (!isSignedIn(viewer)) return problem(404);
  return new Response(Readable.toWeb(await archiveFor(viewer.email, now)) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="my-data-${londonDay(now)}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
});
