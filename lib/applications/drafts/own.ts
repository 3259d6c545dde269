import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { lastMoment } from "./grace";

/** An application that was begun and can still be sent. */
export interface OwnDraft {
  id: string;
  slug: string;
  title: string;
  employer: string;
  savedAt: Date;
  closesAt: Date;
  /** Until when it is taken. */
  lastAt: Date;
}

/** What the viewer has begun and can still send, the latest first. */
export async function ownDrafts(viewer: Viewer, now: Date): Promise<OwnDraft[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.applicationDraft.findMany({
    where: { candidateId: viewer.personId, job: { withdrawnAt: null } },
    orderBy: { savedAt: "desc" },
    take: 50,
    select: { id: true, savedAt: true, job: { select: NAMED } },
  });
  return rows.flatMap(({ id, savedAt, job }) => {
    const { slug, closesAt } = job;
    if (!closesAt || lastMoment(closesAt) <= now) return [];
    const { name: employer } = publicEmployer(job);
    return [
      { id, slug, title: publicWords(job.title, job), employer, savedAt, closesAt, lastAt: lastMoment(closesAt) },
    ];
  });
}
