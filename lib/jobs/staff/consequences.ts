import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";

/** Whom it touches when a job is closed or withdrawn. */
export interface Consequences {
  /** People who have applied, and those of them whose application nobody has opened. */
  applications: number;
  unread: number;
  /** Candidates who have saved it. */
  saved: number;
}

/** What hangs on a job. Null for who may not write jobs. */
export async function consequencesOf(viewer: Viewer, id: string): Promise<Consequences | null> {
  if (!may(viewer, "write:jobs") || !isUuid(id)) return null;
  const [applications, unread, saved] = await Promise.all([
    db.application.count({ where: { jobId: id } }),
    db.application.count({ where: { jobId: id, readAt: null } }),
    db.savedJob.count({ where: { jobId: id } }),
  ]);
  return { applications, unread, saved };
}
