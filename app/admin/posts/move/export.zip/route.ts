import { Readable } from "node:stream";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { londonDay } from "@/lib/core/time/dates";
import { exportForStaff } from "@/lib/posts/moving/ours/export";
import { readPicture } from "@/lib/posts/moving/ways";

export const dynamic = "force-dynamic";

/** GET /admin/posts/move/export.zip: every post, draft or not, with all that belongs to it. */
export const GET = edged(async ({ viewer, now }) => {
  const zip = await exportForStaff(viewer, { readPicture });
  if (!zip) return problem(404);
  // The archive's stream is an older kind, which the web's cannot be made of.
  const body = Readable.toWeb(Readable.from(zip)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="insights-${londonDay(now)}.zip"`,
      "Cache-Control": "no-store",
    },
  });
});
