import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { figuresRequest } from "@/lib/posts/schema";
import { figuresCsv } from "@/lib/posts/staff/figures-csv";

export const dynamic = "force-dynamic";

/** GET /admin/posts/figures.csv[?days=7|30|90&sort=…]: what each article led to, for staff who may see numbers. */
export const GET = edged(async ({ viewer, url, now }) => {
  const { days, sort } = figuresRequest.parse(Object.fromEntries(url.searchParams));
  const until = londonDay(now);
  const csv = await figuresCsv(viewer, { from: addDays(until, 1 - days), until, order: sort }, now);
  if (csv === null) return problem(404);
  return new Response(streamOf(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="articles-${until}-${days}-days.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
