import { Readable } from "node:stream";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { refusedRows } from "@/lib/jobs/uploads/uploads";

export const dynamic = "force-dynamic";

/** GET /admin/jobs/import/ID/refused.csv: the rows that were refused, each with its reason, to mend and send again. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const file = await refusedRows(viewer, params.id);
  if (!file) return problem(404);
  return new Response(Readable.toWeb(file.stream) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "no-store",
    },
  });
});
