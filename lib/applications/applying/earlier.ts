import { type Prisma, type Tx, db } from "@/lib/core/db";
import { APPLICANT } from "../applicant";
import { answersIn } from "../questions/answers";

/** How long staff can read what a replaced application said: time enough to ask, or to hear "that was not me". */
export const EARLIER_KEPT_DAYS = 30;
const KEPT_MS = EARLIER_KEPT_DAYS * 86_400_000;

/** What stands for this job and address, if anything does. */
export function applicationBefore(tx: Tx, jobId: string, email: string) {
  return tx.application.findUnique({
    where: { jobId_email: { jobId, email } },
    select: {
      id: true,
      candidateId: true,
      ...APPLICANT,
      phone: true,
      message: true,
      rightToWork: true,
      cvId: true,
      updatedAt: true,
      stage: true,
      version: true,
      cv: { select: { sha256: true } },
    },
  });
}

export type Before = NonNullable<Awaited<ReturnType<typeof applicationBefore>>>;

/** Keeps what an application said, CV included: the next version may be from somebody else, and nobody can tell. */
export async function keepAsEarlier(tx: Tx, before: Before, now: Date): Promise<void> {
  const { id: applicationId, name, phone, message, rightToWork, cvId, updatedAt: sentAt } = before;
  // A slow upload that began earlier arrives later.
  const replacedAt = now < sentAt ? sentAt : now;
  const answers = (await answersIn(tx, applicationId)) as unknown as Prisma.InputJsonArray;
  await tx.earlierApplication.create({
    data: { applicationId, name, phone, message, rightToWork, cvId, answers, sentAt, replacedAt },
  });
}

export const keptUntil = (replacedAt: Date) => new Date(replacedAt.getTime() + KEPT_MS);

/** Housekeeping: removes earlier versions whose time is over. Their files are then held by nothing, and go by that clock. */
export async function dropOldEarlier(now: Date): Promise<number> {
  const where = { replacedAt: { lt: new Date(now.getTime() - KEPT_MS) } };
  return (await db.earlierApplication.deleteMany({ where })).count;
}
