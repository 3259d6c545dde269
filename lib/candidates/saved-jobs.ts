import { candidateIdOf } from "@/lib/access/candidate";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

/** More than anyone reads; it keeps a program from filling the table. */
const MOST_SAVED = 500;

/**
 * Keeps a job for later; twice is once. It says no with "sign-in" for visitors and staff without a candidate's account,
 * "no-job" where nothing is or was published, and "full".
 */
export async function saveJob(viewer: Viewer, slug: string, now: Date) {
  const candidateId = await candidateIdOf(viewer);
  if (!candidateId) return { ok: false, reason: "sign-in" } as const;
  const job = await db.job.findFirst({
    where: { slugs: { some: { slug } }, publishedAt: { lte: now }, withdrawnAt: null },
    select: { id: true },
  });
  if (!job) return { ok: false, reason: "no-job" } as const;
  if ((await db.savedJob.count({ where: { candidateId } })) >= MOST_SAVED)
    return { ok: false, reason: "full" } as const;
  await db.savedJob.createMany({ data: [{ candidateId, jobId: job.id, savedAt: now }], skipDuplicates: true });
  return { ok: true } as const;
}

/** Takes a job off the viewer's list; one that is not on it is no error. */
export async function unsaveJob(viewer: Viewer, slug: string) {
  const candidateId = await candidateIdOf(viewer);
  if (!candidateId) return { ok: false, reason: "sign-in" } as const;
  await db.savedJob.deleteMany({ where: { candidateId, job: { slugs: { some: { slug } } } } });
  return { ok: true } as const;
}

/** The addresses of the jobs the viewer has saved. */
export async function savedSlugs(viewer: Viewer): Promise<string[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.savedJob.findMany({
    where: { candidateId: viewer.personId },
    select: { job: { select: { slug: true } } },
  });
  return rows.map(({ job }) => job.slug);
}
