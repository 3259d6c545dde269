import { proofFirst } from "@/app/admin/fresh-proof";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { may, type Permission } from "@/lib/access/permissions";
import { tableCsvFor } from "@/lib/access/tables";
import { readView } from "@/lib/core/table/view";
import { roomFor } from "@/lib/tables/rooms";

export const dynamic = "force-dynamic";

/** Whoever takes out people and their addresses has just shown their second factor. */
const OF_PEOPLE: readonly Permission[] = ["export:people", "write:emails"];

/** GET /admin/tables/ROOM/rows.csv?…: exactly what the table shows at that address, for whoever may take it out. */
export const GET = edged<{ room: string }>(async ({ viewer, params, url, now }) => {
  const room = roomFor(viewer, params.room);
  if (!room) return problem(404);
  const { exportNeeds, shape } = room.table;
  const first = OF_PEOPLE.includes(exportNeeds) && may(viewer, exportNeeds) ? await proofFirst(shape.path) : null;
  if (first) return first;
  const view = readView(room.table.shape, Object.fromEntries(url.searchParams));
  const csv = await tableCsvFor(viewer, room.table, view, now);
  if (!csv) return problem(404);
  return new Response(streamOf(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${params.room}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
