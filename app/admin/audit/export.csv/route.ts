import { proofFirst } from "@/app/admin/fresh-proof";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { may } from "@/lib/access/permissions";
import { exportAudit } from "@/lib/audit/log";
import { auditFilter } from "@/lib/audit/schema";

export const dynamic = "force-dynamic";

/**
 * GET /admin/audit/export.csv?who=&what=&from=&until=&q=[&raw=1]: exactly the rows that the page shows for the same
 * address, all pages of it, for admins who have just shown their second factor. `raw` is for machines: nothing is put
 * before what may be a formula.
 */
export const GET = edged(async ({ viewer, url }) => {
  const first = may(viewer, "read:audit") ? await proofFirst("/admin/audit") : null;
  if (first) return first;
  const asked = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
  const csv = await exportAudit(viewer, auditFilter.parse(asked), { raw: url.searchParams.has("raw") });
  if (!csv) return problem(404);
  return new Response(streamOf(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="who-did-what.csv"',
      "Cache-Control": "no-store",
    },
  });
});
