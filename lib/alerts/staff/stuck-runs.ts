import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

/** A run of any size that we know is through long before. */
const LONG_HOURS = 12;

/** Runs of digests that began long ago and have not finished, the oldest first. Null for whoever may not see them. */
export async function runsNotFinished(viewer: Viewer, now: Date): Promise<{ id: string; dueOn: LocalDate }[] | null> {
  if (!may(viewer, "read:emails")) return null;
  const runs = await db.digestRun.findMany({
    where: { finishedAt: null, begunAt: { lt: new Date(now.getTime() - LONG_HOURS * 3_600_000) } },
    orderBy: { dueOn: "asc" },
    select: { id: true, dueOn: true },
  });
  return runs.map(({ id, dueOn }) => ({ id, dueOn: fromDateColumn(dueOn) }));
}
