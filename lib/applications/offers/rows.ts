import type { Prisma, Tx } from "@/lib/core/db";
import { LIVE, type OfferState } from "./offer-input";
import type { Stage } from "../vocabulary";

/** For `where`: an offer that can still be answered, as far as its state goes. */
export const LIVE_OFFERS = { in: LIVE } satisfies Prisma.StringFilter;

export interface LockedOffer {
  id: string;
  version: number;
  state: OfferState;
  expiresAt: Date;
}

/**
 * The application, held until the transaction ends: whatever happens to its offer waits for this. Null when it is not
 * there.
 */
export async function lockApplication(tx: Tx, id: string): Promise<{ stage: Stage; version: number } | null> {
  const [row] = await tx.$queryRaw<{ stage: Stage; version: number }[]>`
    SELECT stage::text, version FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** The newest version there is, whatever has become of it. The caller has locked the application. */
export async function latestOffer(tx: Tx, applicationId: string): Promise<LockedOffer | null> {
  const row = await tx.offer.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, state: true, expiresAt: true },
  });
  return row && { ...row, state: row.state as OfferState };
}
