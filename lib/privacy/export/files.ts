import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject, draftsOf } from "../data-subject";

/** What we read in somebody's files so that staff can search their CVs, and what a scanner said of each. */
export function readInCvs(tx: Tx, subject: DataSubject) {
  const theirs = applicationsOf(subject);
  return tx.storedFile.findMany({
    where: {
      OR: [
        { application: theirs },
        { earlier: { application: theirs } },
        { draft: draftsOf(subject) },
        { kept: { candidate: { person: { email: subject.email } } } },
        { offer: { application: theirs } },
        { onboardingTask: { placement: { application: theirs } } },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: {
      originalName: true,
      scan: { select: { state: true, finding: true, scannedAt: true } },
      text: { select: { state: true, reason: true, text: true, pages: true, isCut: true, readAt: true } },
    },
  });
}
