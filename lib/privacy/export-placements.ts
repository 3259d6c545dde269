import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";

const FILE = { select: { originalName: true, mediaType: true, bytes: true, sha256: true, createdAt: true } } as const;

/**
 * Offers to the person behind an address, and what came of those they accepted: tasks, checks, check-ins. What the client
 * pays us is no fact about them and is left out.
 */
export async function placementsOf(tx: Tx, email: string) {
  const own = { OR: [{ email }, { candidate: { person: { email } } }] };
  const offers = await tx.offer.findMany({
    where: { application: own },
    orderBy: [{ madeAt: "asc" }, { version: "asc" }],
    omit: { applicationId: true, documentId: true, madeBy: true, beyondHeadcount: true },
    include: {
      application: { select: { job: { select: { title: true, slug: true } } } },
      document: FILE,
      messages: { orderBy: { at: "asc" }, select: { at: true, side: true, text: true } },
    },
  });
  const placements = await tx.placement.findMany({
    where: { application: own },
    orderBy: { madeAt: "asc" },
    select: {
      ...{ madeAt: true, startOn: true, endsOn: true, firstDay: true, settledOn: true, endedOn: true, endedWhy: true },
      luckAt: true,
      application: { select: { job: { select: { title: true, slug: true } } } },
      tasks: {
        orderBy: { position: "asc" },
        omit: { placementId: true, fileId: true, doneById: true, position: true },
        include: { file: FILE },
      },
      checks: { orderBy: { recordedAt: "asc" }, omit: { id: true, placementId: true, recordedBy: true } },
      checkIns: { orderBy: { dueOn: "asc" }, omit: { id: true, placementId: true } },
    },
  });
  return {
    offers: offers.map(({ id, document, ...offer }) => ({
      ...offer,
      document: document && { ...document, download: appUrl(`/account/offers/${id}/document`) },
    })),
    placements: placements.map(({ tasks, ...placement }) => ({
      ...placement,
      tasks: tasks.map(({ id, file, ...task }) => ({
        ...task,
        file: file && { ...file, download: appUrl(`/account/onboarding/${id}/file`) },
      })),
    })),
  };
}
