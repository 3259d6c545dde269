import { tellErased } from "@/lib/applications/interviews/messages";
import { INTERVIEW_COLUMNS, isTimed } from "@/lib/applications/interviews/interview";
import type { Tx } from "@/lib/core/db";

/**
 * Erases somebody from interviews. Their own go with their applications; whoever was to see them is told that nobody comes,
 * without their name. As an interviewer at a client they lose name, address and links: what they wrote about a candidate is
 * that candidate's, and stays.
 */
export async function eraseInterviews(tx: Tx, addresses: string[], applications: string[], now: Date): Promise<void> {
  const toCome = await tx.interview.findMany({
    where: { applicationId: { in: applications }, status: "booked", startsAt: { gt: now } },
    select: INTERVIEW_COLUMNS,
  });
  for (const interview of toCome) if (isTimed(interview)) await tellErased(tx, interview, now);
  const theirs = { email: { in: addresses }, staffId: null };
  await tx.interviewLink.deleteMany({ where: { interviewer: theirs } });
  await tx.feedbackLink.deleteMany({ where: { interviewer: theirs } });
  await tx.interviewSeat.updateMany({ where: { interviewer: theirs }, data: { address: null } });
  await tx.interviewer.updateMany({ where: theirs, data: { name: "Somebody there", email: null, contactId: null } });
}
