import { fromDateColumn, londonDay, toDateColumn, type LocalDate } from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import { withNotice } from "@/lib/core/settings/privacy-notice";
import { poolWording } from "../pool-input";

interface Given {
  pool: { id: string; name: string; purpose: string };
  candidateId: string;
  email: string;
  /** "given" the first time, "confirmed" when they stay. */
  act: "given" | "confirmed";
  source: string;
}

/** They are in it for a year from today; what they agreed to is written down word for word. */
export async function giveConsent(tx: Tx, { pool, candidateId, email, act, source }: Given, now: Date): Promise<void> {
  const wording = await withNotice(tx, poolWording(pool));
  await tx.poolMember.update({
    where: { poolId_candidateId: { poolId: pool.id, candidateId } },
    data: { state: "in", answeredAt: now, until: toDateColumn(aYearFrom(londonDay(now))), reaskedAt: null, wording },
  });
  await tx.consentEvent.create({
    data: { address: email, purpose: `pool:${pool.id}`, act, wording, source, at: now },
  });
}

/** They are out, and what they had agreed to is taken back: by themselves, or because they said nothing. */
export async function endConsent(
  tx: Tx,
  { poolId, candidateId, source }: { poolId: string; candidateId: string; source: string },
  now: Date,
): Promise<boolean> {
  const member = await tx.poolMember.findUnique({
    where: { poolId_candidateId: { poolId, candidateId } },
    select: { wording: true, candidate: { select: { person: { select: { email: true } } } } },
  });
  const { count } = await tx.poolMember.deleteMany({ where: { poolId, candidateId } });
  if (!member || count === 0) return false;
  const { wording, candidate } = member;
  if (wording)
    await tx.consentEvent.create({
      data: { address: candidate.person.email, purpose: `pool:${poolId}`, act: "withdrawn", wording, source, at: now },
    });
  return true;
}

/** The same day a year later; 1 March after a 29 February. */
export function aYearFrom(day: LocalDate): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return fromDateColumn(new Date(Date.UTC(year + 1, month - 1, date)));
}
