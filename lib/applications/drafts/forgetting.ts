import { db } from "@/lib/core/db";

/** How long what was begun and not sent is kept once it cannot be sent any more. */
export const DRAFT_KEPT_DAYS = 90;

/** Housekeeping: removes drafts of jobs that closed, or were withdrawn, long ago. Their files are then held by nothing. */
export async function forgetDrafts(now: Date): Promise<number> {
  const before = new Date(now.getTime() - DRAFT_KEPT_DAYS * 86_400_000);
  const where = { job: { OR: [{ closesAt: { lt: before } }, { withdrawnAt: { lt: before } }] } };
  return (await db.applicationDraft.deleteMany({ where })).count;
}
