import { proofFirst } from "@/app/admin/fresh-proof";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { may } from "@/lib/access/permissions";
import { exportSubscribers } from "@/lib/alerts/staff/export";

export const dynamic = "force-dynamic";

/**
 * GET /admin/emails/subscribers/export.csv[?raw=1]: every alert with its address and proof of consent, for admins who
 * have just shown their second factor.
 */
export const GET = edged(async ({ viewer, url }) => {
  const first = may(viewer, "write:emails") ? await proofFirst("/admin/emails/subscribers") : null;
  if (first) return first;
  const csv = await exportSubscribers(viewer, { raw: url.searchParams.has("raw") });
  if (!csv) return problem(404);
  return new Response(streamOf(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="subscribers.csv"',
      "Cache-Control": "no-store",
    },
  });
});
