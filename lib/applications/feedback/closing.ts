import type { Tx } from "@/lib/core/db";
import { withdrawMails } from "@/lib/mail/outbox";
import { endTasks } from "./letters";

/**
 * Closes what was asked about an application that its candidate takes back: nobody is asked, chased or promised anything
 * any more. Words that are there already are still passed on. For whoever holds the application, in their transaction.
 */
export async function closeFeedback(tx: Tx, applicationId: string, now: Date): Promise<void> {
  // Held before its answers are looked for: an interviewer who is sending one is waited for.
  await tx.$queryRaw`SELECT FROM feedback_request WHERE application_id = ${applicationId}::uuid FOR UPDATE`;
  const [closed] = await tx.feedbackRequest.updateManyAndReturn({
    where: { applicationId, releasedAt: null, closedAt: null, answers: { none: {} } },
    data: { closedAt: now },
    select: { id: true },
  });
  if (!closed) return;
  await endTasks(tx, closed.id, { doneById: null, now });
  const about = ["feedback-request", "feedback-for-staff", "feedback-late"].map((name) => ({
    once: { startsWith: `${name}:${closed.id}` },
  }));
  await withdrawMails(tx, { OR: about }, "The application was taken back");
}
