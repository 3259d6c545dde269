import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB } from "./jobs";

/** What staff wrote down about somebody and their applications, what they mean to do, and promises that were put off. */
export async function besideThem(tx: Tx, subject: DataSubject) {
  const application = applicationsOf(subject);
  const about = { OR: [{ application }, { candidate: { person: { email: subject.email } } }] };
  const job = { select: { job: { select: JOB } } };
  return {
    notes: await tx.candidateNote.findMany({
      where: about,
      orderBy: { at: "asc" },
      select: { at: true, text: true, application: job },
    }),
    tasks: await tx.candidateTask.findMany({
      where: about,
      orderBy: { createdAt: "asc" },
      select: { createdAt: true, title: true, dueOn: true, doneAt: true, application: job },
    }),
    promises: await tx.applicationPromise.findMany({
      where: { application },
      orderBy: { id: "asc" },
      select: {
        at: true,
        wasOn: true,
        dueOn: true,
        waitingOn: true,
        waitingSince: true,
        askAgainOn: true,
        words: true,
        application: job,
      },
    }),
    toldInside: await tx.applicationEscalation.findMany({
      where: { application },
      orderBy: { at: "asc" },
      select: { at: true, dueOn: true, step: true },
    }),
  };
}
