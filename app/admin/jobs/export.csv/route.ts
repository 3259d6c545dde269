import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { slugify } from "@/lib/core/text/text";
import { exportForStaff } from "@/lib/jobs/staff/export";

export const dynamic = "force-dynamic";

/**
 * GET /admin/jobs/export.csv[?source=NAME][&raw=1]: the jobs of a source, or those written here, for staff who may write
 * jobs. `raw` is for machines: nothing is put before what a spreadsheet would take for a formula.
 */
export const GET = edged(async ({ viewer, url }) => {
  const source = url.searchParams.get("source") || null;
  const csv = await exportForStaff(viewer, source, { raw: url.searchParams.has("raw") });
  if (!csv) return problem(404);
  const name = source === null ? "jobs.csv" : `jobs-${slugify(source) || "export"}.csv`;
  return new Response(streamOf(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
});
