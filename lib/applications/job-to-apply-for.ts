import { db } from "@/lib/core/db";
import { publicEmployer, publicWords } from "@/lib/jobs/confidential";
import { isOpen } from "@/lib/jobs/open";

export interface JobToApplyFor {
  id: string;
  slug: string;
  title: string;
  /** As the public may see it. */
  employer: string;
  closesAt: Date;
  state: "open" | "closed" | "withdrawn";
}

/** The published job at this address, old addresses included; null when there is none. */
export async function jobToApplyFor(slug: string, now: Date): Promise<JobToApplyFor | null> {
  const found = await db.jobSlug.findUnique({
    where: { slug },
    select: {
      job: {
        select: {
          id: true,
          slug: true,
          title: true,
          employerName: true,
          employerAbout: true,
          isConfidential: true,
          publishedAt: true,
          closesAt: true,
          withdrawnAt: true,
        },
      },
    },
  });
  const job = found?.job;
  if (!job?.publishedAt || job.publishedAt > now || !job.closesAt) return null;
  const state = isOpen(job, now) ? "open" : job.withdrawnAt ? "withdrawn" : "closed";
  const { name: employer } = publicEmployer(job);
  return { id: job.id, slug: job.slug, title: publicWords(job.title, job), employer, closesAt: job.closesAt, state };
}
