import { ownedBy } from "@/lib/access/own-applications";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isOpen } from "@/lib/jobs/open";
import { asSummary, SUMMARY } from "@/lib/jobs/summary";
import type { SavedJob } from "./types";

/** The jobs the viewer has saved: open ones first, those that close soonest at the top. Withdrawn ones are gone. */
export async function savedJobs(viewer: Viewer, now: Date): Promise<SavedJob[]> {
  if (!isSignedIn(viewer)) return [];
  const { personId } = viewer;
  const rows = await db.savedJob.findMany({
    where: { candidateId: personId, job: { withdrawnAt: null, publishedAt: { lte: now } } },
    orderBy: { job: { closesAt: "asc" } },
    select: {
      job: { select: { ...SUMMARY, applications: { where: ownedBy(viewer), select: { id: true }, take: 1 } } },
    },
  });
  const saved = rows.map(({ job: { applications, ...job } }) => ({
    job: asSummary(job),
    isOpen: isOpen({ ...job, withdrawnAt: null }, now),
    hasApplied: applications.length > 0,
  }));
  return saved.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
}
