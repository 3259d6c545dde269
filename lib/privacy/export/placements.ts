import type { Tx } from "@/lib/core/db";
import { STORED_FILE } from "./files-in-archive";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB_AT } from "./jobs";

/**
 * Offers to the person behind an address, and what came of those they accepted: tasks, checks, check-ins. What the client
 * pays us is no fact about them and is left out.
 */
export async function placementsOf(tx: Tx, subject: DataSubject) {
  const own = applicationsOf(subject);
  const offers = await tx.offer.findMany({
    where: { application: own },
    orderBy: [{ madeAt: "asc" }, { version: "asc" }],
    omit: { id: true, applicationId: true, documentId: true, madeBy: true, beyondHeadcount: true },
    include: {
      application: { select: { job: { select: JOB_AT } } },
      document: STORED_FILE,
      messages: { orderBy: { at: "asc" }, select: { at: true, side: true, text: true } },
    },
  });
  const placements = await tx.placement.findMany({
    where: { application: own },
    orderBy: { madeAt: "asc" },
    select: {
      madeAt: true,
      startOn: true,
      endsOn: true,
      firstDay: true,
      settledOn: true,
      endedOn: true,
      endedWhy: true,
      luckAt: true,
      application: { select: { job: { select: JOB_AT } } },
      tasks: {
        orderBy: { position: "asc" },
        omit: { id: true, placementId: true, fileId: true, doneById: true, position: true },
        include: { file: STORED_FILE },
      },
      checks: { orderBy: { recordedAt: "asc" }, omit: { id: true, placementId: true, recordedBy: true } },
      checkIns: { orderBy: { dueOn: "asc" }, omit: { id: true, placementId: true } },
    },
  });
  return { offers, placements };
}
