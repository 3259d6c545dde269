import { db } from "@/lib/core/db";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { stateOf } from "@/lib/jobs/state";

export interface JobToApplyFor {
  id: string;
  slug: string;
  title: string;
  /** As the public may see it. */
  employer: string;
  closesAt: Date;
  /** "gone": withdrawn, or closed for more than a year. */
  state: "open" | "closed" | "gone";
}

/** The published job at this address, old addresses included; null when there is none. */
export async function jobToApplyFor(slug: string, now: Date): Promise<JobToApplyFor | null> {
  const found = await db.jobSlug.findUnique({
    where: { slug },
    select: {
      job: {
        select: { id: true, ...NAMED },
      },
    },
  });
  const job = found?.job;
  if (!job?.closesAt) return null;
  const state = stateOf(job, now);
  if (state === "hidden") return null;
  const { name: employer } = publicEmployer(job);
  return { id: job.id, slug: job.slug, title: publicWords(job.title, job), employer, closesAt: job.closesAt, state };
}
