import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB } from "./jobs";

/**
 * How somebody's applications were judged, and the talent pools they are in. Who of staff judged is left out: what was
 * written about them is theirs to read, who wrote it is somebody else's.
 */
export async function fairnessOf(tx: Tx, subject: DataSubject) {
  const reviews = await tx.application.findMany({
    where: applicationsOf(subject),
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      job: { select: JOB },
      reveal: { select: { at: true, reason: true } },
      cards: {
        orderBy: { savedAt: "asc" },
        select: {
          savedAt: true,
          submittedAt: true,
          note: true,
          scores: {
            orderBy: { position: "asc" },
            select: { score: true, evidence: true, criterion: { select: { name: true, good: true } } },
          },
        },
      },
    },
  });
  const pools = await tx.poolMember.findMany({
    where: { candidate: { person: { email: subject.email } } },
    orderBy: { askedAt: "asc" },
    select: {
      state: true,
      askedAt: true,
      answeredAt: true,
      until: true,
      reaskedAt: true,
      wording: true,
      pool: { select: { name: true, purpose: true } },
    },
  });
  return { reviews: reviews.map(({ reveal, ...review }) => ({ ...review, readByNameSince: reveal })), pools };
}
