import type { Tx } from "@/lib/core/db";

/** What we read in somebody's files so that staff can search their CVs, and what a scanner said of each. */
export function readInCvs(tx: Tx, email: string) {
  const theirs = { OR: [{ email }, { candidate: { person: { email } } }] };
  return tx.storedFile.findMany({
    where: {
      OR: [
        { application: theirs },
        { earlier: { application: theirs } },
        { draft: theirs },
        { kept: { candidate: { person: { email } } } },
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
