import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import { type PoolAndCandidate, readPoolToken } from "./asking";
import { endConsent, giveConsent } from "./consent";
import type { PoolState } from "../pool-input";

export interface OwnPool {
  poolId: string;
  name: string;
  purpose: string;
  state: PoolState;
  /** The last day they are in it. */
  until: LocalDate | null;
  /** They have been asked whether they want to stay. */
  isAskedAgain: boolean;
  answeredAt: Date | null;
}

/** For how long the link of a mail takes a no back: mails are passed on, and lie about. */
const SECOND_THOUGHTS_MS = 3 * 86_400_000;

const OWN = {
  poolId: true,
  state: true,
  until: true,
  reaskedAt: true,
  answeredAt: true,
  pool: { select: { name: true, purpose: true } },
} as const;

/** The pools that the viewer is in or has been asked to join. */
export async function ownPools(viewer: Viewer): Promise<OwnPool[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.poolMember.findMany({
    where: { candidateId: viewer.personId, state: { not: "declined" } },
    orderBy: { askedAt: "desc" },
    select: OWN,
  });
  return rows.map(asOwn);
}

type Row = {
  poolId: string;
  state: string;
  until: Date | null;
  reaskedAt: Date | null;
  answeredAt: Date | null;
  pool: { name: string; purpose: string };
};

const asOwn = ({ poolId, state, until, reaskedAt, answeredAt, pool }: Row): OwnPool => ({
  poolId,
  ...pool,
  state: state as PoolState,
  until: until && fromDateColumn(until),
  isAskedAgain: reaskedAt !== null,
  answeredAt,
});

/** What a link in a mail is about: null when it was forged, "gone" when there is nothing to answer any more. */
export async function poolOfLink(token: string): Promise<OwnPool | "gone" | null> {
  const place = readPoolToken(token);
  if (!place) return null;
  const row = await db.poolMember.findUnique({ where: { poolId_candidateId: place }, select: OWN });
  return row ? asOwn(row) : "gone";
}

export type PoolAnswer = "yes" | "no";

/** Whether the link of the mail still takes a no back. */
export const mayThinkAgain = ({ answeredAt }: { answeredAt: Date | null }, now: Date): boolean =>
  answeredAt !== null && now.getTime() - answeredAt.getTime() < SECOND_THOUGHTS_MS;

/**
 * Says yes or no, or leaves, by the link of a mail; no signing in. False when there is nothing to answer, or when a yes
 * comes days after a no.
 */
export async function answerByLink(token: string, says: PoolAnswer, now: Date): Promise<boolean> {
  const place = readPoolToken(token);
  if (!place) return false;
  const key = { poolId_candidateId: place };
  const before =
    says === "yes" && (await db.poolMember.findUnique({ where: key, select: { state: true, answeredAt: true } }));
  if (before && before.state === "declined" && !mayThinkAgain(before, now)) return false;
  return answer(place, says, "mail", now);
}

/** The same in the viewer's own account. */
export async function answerInAccount(viewer: Viewer, poolId: string, says: PoolAnswer, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(poolId)) return false;
  return answer({ poolId, candidateId: viewer.personId }, says, "account", now);
}

async function answer(place: PoolAndCandidate, says: PoolAnswer, source: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const state = await locked(tx, place);
    if (!state) return false;
    if (says === "yes") return stay(tx, place, state, source, now);
    if (state === "in") return endConsent(tx, { ...place, source }, now);
    // Asked no more for a year, whoever asks; pressed twice it says the same.
    const data = { state: "declined", answeredAt: now };
    await tx.poolMember.update({ where: { poolId_candidateId: place }, data });
    return true;
  });
}

async function locked(tx: Tx, { poolId, candidateId }: PoolAndCandidate): Promise<PoolState | null> {
  const [row] = await tx.$queryRaw<{ state: PoolState }[]>`
    SELECT state FROM pool_member WHERE pool_id = ${poolId}::uuid AND candidate_id = ${candidateId}::uuid FOR UPDATE`;
  return row?.state ?? null;
}

async function stay(tx: Tx, place: PoolAndCandidate, state: PoolState, source: string, now: Date): Promise<boolean> {
  const { pool, candidate, reaskedAt } = await tx.poolMember.findUniqueOrThrow({
    where: { poolId_candidateId: place },
    select: {
      reaskedAt: true,
      pool: { select: { id: true, name: true, purpose: true } },
      candidate: { select: { person: { select: { email: true } } } },
    },
  });
  // A yes said twice is one yes.
  if (state === "in" && reaskedAt === null) return true;
  const act = state === "in" ? "confirmed" : "given";
  const { email } = candidate.person;
  await giveConsent(tx, { pool, candidateId: place.candidateId, email, act, source }, now);
  return true;
}
