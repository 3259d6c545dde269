import type { Tx } from "@/lib/core/db";

/** What we read in somebody's CVs so that staff can search them, and what a scanner said of each. */
export function readInCvs(tx: Tx, email: string) {
  const theirs = { OR: [{ email }, { candidate: { person: { email } } }] };
  return tx.storedFile.findMany({
    where: { OR: [{ application: theirs }, { earlier: { application: theirs } }] },
    orderBy: { createdAt: "asc" },
    select: {
      originalName: true,
      scan: { select: { state: true, finding: true, scannedAt: true } },
      text: { select: { state: true, reason: true, text: true, pages: true, isCut: true, readAt: true } },
    },
  });
}
