import type { Tx } from "@/lib/core/db";
import { openedContent } from "@/lib/recovery/learning/debriefs";
import { openedAnswer } from "@/lib/recovery/practice/answers";
import { openedReflection } from "@/lib/recovery/fit/mirror";
import { openedSnapshot } from "@/lib/recovery/fit/snapshots";
import { openedWants } from "@/lib/recovery/fit/wants";
import { publicWords } from "@/lib/jobs/public/confidential";
import { JOB } from "./jobs";

/**
 * What somebody keeps for themselves after interviews: debriefs, answers they practise, what matters to them. For them
 * alone.
 */
export async function learningOf(tx: Tx, email: string) {
  const own = { candidate: { person: { email } } };
  const debriefs = await tx.debrief.findMany({ where: own, orderBy: { happenedOn: "asc" } });
  const practice = await tx.practiceAnswer.findMany({ where: own, orderBy: { question: "asc" } });
  const weighed = await tx.fitProfile.findMany({ where: own, orderBy: { version: "asc" } });
  const snapshots = await tx.fitSnapshot.findMany({
    where: own,
    orderBy: { takenAt: "asc" },
    include: {
      gut: { select: { gut: true, saidAt: true } },
      reflection: true,
      application: { select: { job: { select: JOB } } },
    },
  });
  return {
    debriefs: debriefs.map(({ id, candidateId: _, applicationId: __, interviewId: ___, sealed, ...row }) => ({
      id,
      ...row,
      said: openedContent(sealed),
    })),
    practice: practice.map(({ candidateId: _, sealed, ...row }) => ({ ...row, answer: openedAnswer(sealed) })),
    whatMatters: weighed.map(({ candidateId: _, sealed, ...row }) => ({ ...row, weights: openedWants(sealed) })),
    fit: snapshots.map(({ application, takenAt, sealed, gut, reflection }) => ({
      job: publicWords(application.job.title, application.job),
      takenAt,
      snapshot: openedSnapshot(sealed),
      howSure: gut,
      since: reflection && {
        version: reflection.version,
        updatedAt: reflection.updatedAt,
        said: openedReflection(reflection.sealed),
      },
    })),
  };
}
