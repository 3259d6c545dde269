import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

const DAYS = 365;
/** Below so many answers nothing is said: one of few could be told. */
export const LEAST_ANSWERS = 10;

/**
 * Of the plans whose owners said in the last year whether they feel more in control: the share that said yes, from ten
 * answers on, by tens, so that nobody's answer can be told from the difference of two looks. Null while there are fewer, and
 * for whoever may not.
 */
export async function inControlShare(viewer: Viewer, now: Date): Promise<{ answers: number; share: number } | null> {
  if (!may(viewer, "read:applications")) return null;
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await db.plan.groupBy({ by: ["inControl"], where: { inControlAt: { gte: since } }, _count: true });
  const count = (said: boolean) => rows.find(({ inControl }) => inControl === said)?._count ?? 0;
  const answers = count(true) + count(false);
  if (answers < LEAST_ANSWERS) return null;
  return { answers: Math.floor(answers / 10) * 10, share: Math.round((count(true) / answers) * 10) / 10 };
}
