import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { CsvOptions } from "@/lib/core/text/csv";
import { db } from "@/lib/core/db";
import { exportCsv } from "../export/csv";

/** Where the jobs come from, and how many from each: null is written here. Null for whoever may not take them out. */
export async function jobSources(viewer: Viewer): Promise<{ source: string | null; jobs: number }[] | null> {
  if (!may(viewer, "write:jobs")) return null;
  const rows = await db.job.groupBy({
    by: ["source"],
    where: { binnedAt: null },
    _count: true,
    orderBy: { source: "asc" },
  });
  return rows.map(({ source, _count }) => ({ source, jobs: _count }));
}

/** The jobs of a source as CSV, piece by piece; that they were taken out is written down. Null for whoever may not. */
export async function exportForStaff(
  viewer: Viewer,
  source: string | null,
  options: CsvOptions = {},
): Promise<AsyncGenerator<string> | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs")) return null;
  await audit(db, { actorId: viewer.personId, action: "export", subject: "jobs", subjectId: source ?? "here" });
  return exportCsv(source, options);
}
