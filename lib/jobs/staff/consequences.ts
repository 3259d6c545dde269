import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { unansweredIn } from "./unanswered";

/** Whom it touches when a job is closed or withdrawn. */
export interface Consequences {
  /** People who have applied, and those of them whose application nobody has opened. */
  applications: number;
  unread: number;
  /** Those whose candidates have no answer: while there are any, it is not closed. */
  unanswered: number;
  /** Candidates who have saved it. */
  saved: number;
}

/** Whom it touches when a job goes off the site. Null for whoever may not write jobs. */
export async function consequencesOf(viewer: Viewer, id: string, now: Date): Promise<Consequences | null> {
  if (!may(viewer, "write:jobs") || !isUuid(id)) return null;
  const [applications, unread, unanswered, saved] = await Promise.all([
    db.application.count({ where: { jobId: id } }),
    db.application.count({ where: { jobId: id, readAt: null } }),
    unansweredIn(id, now),
    db.savedJob.count({ where: { jobId: id } }),
  ]);
  return { applications, unread, unanswered: unanswered.length, saved };
}

/** The applications for a job that have no answer. None for whoever may not see to them. */
export const waitingFor = async (viewer: Viewer, id: string, now: Date): Promise<string[]> =>
  may(viewer, "write:applications") && isUuid(id) ? unansweredIn(id, now) : [];
