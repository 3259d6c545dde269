import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { calendarFile } from "@/lib/calls/queries";

/**
 * GET /api/calls/ics?token=. The calendar file of a call as it stands now; a cancelled one takes itself out of the
 * calendar.
 */
export const GET = edged(async ({ url, now }) => {
  const file = await calendarFile(url.searchParams.get("token"), now);
  if (!file) return problem(404, { type: "unknown-call", detail: "No call has this link." });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "private, no-store",
    },
  });
});
