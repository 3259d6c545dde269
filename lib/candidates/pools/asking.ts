import { brand } from "@/lib/core/settings/brand";
import type { Tx } from "@/lib/core/db";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { appUrl } from "@/lib/core/env";
import { readSigned, signId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { poolAgain } from "@/lib/mail/templates/pool-again";
import { poolInvitation } from "@/lib/mail/templates/pool-invitation";
import { POOL_MONTHS } from "../pool-input";

export interface PoolAndCandidate {
  poolId: string;
  candidateId: string;
}

/** The way to one candidate's place in one pool: it asks what they want, and any answer there is one press. */
export const poolLink = ({ poolId, candidateId }: PoolAndCandidate): string =>
  appUrl(`/pools?token=${signId("pool", `${poolId} ${candidateId}`)}`);

/** Reads the token of such a link; null for a forged one. */
export function readPoolToken(token: string): PoolAndCandidate | null {
  const [poolId, candidateId] = (readSigned("pool", token) ?? "").split(" ");
  return poolId && candidateId ? { poolId, candidateId } : null;
}

interface Addressed {
  pool: { id: string; name: string; purpose: string };
  candidateId: string;
  to: { address: string; name: string };
}

/** Asks a candidate whether they want to be in a pool. Answers the id of the mail, null when this asking was posted before. */
export async function postInvitation(tx: Tx, { pool, candidateId, to }: Addressed, from: string, now: Date) {
  const { email: replyTo } = await brand(tx);
  const url = poolLink({ poolId: pool.id, candidateId });
  return postMail(tx, {
    once: `pool-invitation:${pool.id}:${candidateId}:${now.toISOString()}`,
    to,
    replyTo,
    message: (brand) =>
      poolInvitation({ pool: pool.name, purpose: pool.purpose, months: POOL_MONTHS, from, url }, brand),
  });
}

/** Asks somebody who is in a pool whether they want to stay beyond its last day. Once for each such day. */
export async function postAgain(tx: Tx, { pool, candidateId, to }: Addressed, until: LocalDate) {
  const { email: replyTo } = await brand(tx);
  const url = poolLink({ poolId: pool.id, candidateId });
  return postMail(tx, {
    once: `pool-again:${pool.id}:${candidateId}:${until}`,
    to,
    replyTo,
    message: (brand) =>
      poolAgain({ pool: pool.name, purpose: pool.purpose, until: sayDay(until, { year: true }), url }, brand),
  });
}
