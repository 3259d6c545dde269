import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { moveForStaff } from "@/lib/posts/moving/staff/moves";

export const dynamic = "force-dynamic";

/** GET /admin/posts/move/ID/report.json: what moving in did, or before that would do. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const move = await moveForStaff(viewer, params.id);
  if (!move?.report) return problem(404);
  return Response.json(move.report, { headers: { "Cache-Control": "no-store" } });
});
