import { lockDiaries } from "@/lib/calls/diary/locks";
import type { Tx } from "@/lib/core/db";
import { lockNamed } from "@/lib/core/locks";
import { isEnd, type Stage } from "../vocabulary";
import { INTERVIEW_COLUMNS, type InterviewRow } from "./interview";

/**
 * Holds everything that decides about an interview's time until the transaction ends, always in this order, so that no two
 * wait for each other: the application, the diaries of interviewers who take calls, the interviewers by address, the
 * candidate, the interview. Answers it as it stands then; null when it is gone.
 */
export async function lockInterview(tx: Tx, found: InterviewRow): Promise<InterviewRow | null> {
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${found.applicationId}::uuid FOR SHARE`;
  const staff = found.round.interviewers.flatMap(({ staffId }) => staffId ?? []);
  if (staff.length > 0) {
    const diaries = await tx.consultant.findMany({ where: { staffId: { in: staff } }, select: { id: true } });
    await lockDiaries(
      tx,
      diaries.map(({ id }) => id),
    );
  }
  const people = found.round.interviewers.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  for (const email of people.sort()) await lockNamed(tx, "interviewer", email);
  await lockNamed(tx, "interviewed", found.email);
  await tx.$queryRaw`SELECT id FROM interview WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.interview.findUnique({ where: { id: found.id }, select: INTERVIEW_COLUMNS });
}

/** Nothing can be arranged any more: the application has ended, told or not. */
export const isApplicationOver = ({ application }: InterviewRow): boolean => isEnd(application.stage as Stage);
