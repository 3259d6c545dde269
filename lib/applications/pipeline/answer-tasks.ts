import type { Tx } from "@/lib/core/db";

/**
 * Whoever has been moved, or has moved on their own, has been seen to: what the worker had put down about an overdue answer
 * is done, by nobody of us where the candidate moved.
 */
export async function endAnswerTasks(
  tx: Tx,
  applicationId: string,
  { doneById, now }: { doneById: string | null; now: Date },
): Promise<void> {
  await tx.candidateTask.updateMany({
    where: { applicationId, doneAt: null, once: { startsWith: "answer:" } },
    data: { doneAt: now, doneById },
  });
}
