import type { Tx } from "@/lib/core/db";
import type { JobToApplyFor } from "../applying/job-to-apply-for";

/** For so long after a job has closed it still takes what was begun before. The database checks it too (application_late). */
export const GRACE_HOURS = 24;
const GRACE_MS = GRACE_HOURS * 3_600_000;

/** The last instant at which a draft of this job is still taken. */
export const lastMoment = (closesAt: Date): Date => new Date(closesAt.getTime() + GRACE_MS);

/** Whether a job that has closed still takes this draft: begun before it closed, and not withdrawn since. */
export function takesLate(
  { state, closesAt }: Pick<JobToApplyFor, "state" | "closesAt">,
  draft: { startedAt: Date } | null,
  now: Date,
): boolean {
  return state === "closed" && draft !== null && draft.startedAt < closesAt && now < lastMoment(closesAt);
}

/** When the draft of a late application was begun, if its job still takes it at `now`; else null. */
export async function lateFrom(tx: Tx, jobId: string, draftId: string | undefined, now: Date): Promise<Date | null> {
  if (!draftId) return null;
  const draft = await tx.applicationDraft.findFirst({
    where: { id: draftId, jobId },
    select: { startedAt: true, job: { select: { closesAt: true, publishedAt: true, withdrawnAt: true } } },
  });
  if (!draft?.job.closesAt || draft.job.withdrawnAt || !draft.job.publishedAt) return null;
  return takesLate({ state: "closed", closesAt: draft.job.closesAt }, draft, now) ? draft.startedAt : null;
}
