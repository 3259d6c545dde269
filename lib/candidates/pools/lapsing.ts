import { addDays, fromDateColumn, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { postAgain } from "./asking";
import { endConsent } from "./consent";
import { ASK_AGAIN_DAYS, INVITED_DAYS } from "../pool-input";

/** This many in one go at most; the next go does the rest. */
const AT_ONCE = 10_000;
const DAY_MS = 86_400_000;

export interface Lapsed {
  askedAgain: number;
  lapsed: number;
  forgotten: number;
}

/**
 * Asks those whose year is nearly over whether they want to stay, and lets go of those whose year is over: silence is a no.
 * Invitations that nobody answered go after a month, and a no after a year. Each once, however many workers do it and however
 * often.
 */
export async function lapsePools(now: Date): Promise<Lapsed> {
  const today = londonDay(now);
  const askedAgain = await eachInTurn(
    Prisma.sql`state = 'in' AND reasked_at IS NULL AND until >= ${toDateColumn(today)}::date
      AND until <= ${toDateColumn(addDays(today, ASK_AGAIN_DAYS))}::date`,
    (tx, place) => askAgain(tx, place, now),
  );
  const lapsed = await eachInTurn(Prisma.sql`state = 'in' AND until < ${toDateColumn(today)}::date`, (tx, place) =>
    endConsent(tx, { ...place, source: "said nothing when asked again" }, now),
  );
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const { count: forgotten } = await db.poolMember.deleteMany({
    where: {
      OR: [
        { state: "asked", askedAt: { lt: before(INVITED_DAYS) } },
        { state: "declined", answeredAt: { lt: before(365) } },
      ],
    },
  });
  return { askedAgain, lapsed, forgotten };
}

interface Place {
  poolId: string;
  candidateId: string;
}

/** Row by row, each locked in a transaction of its own; what another worker has hold of is left to it. */
async function eachInTurn(due: Prisma.Sql, act: (tx: Tx, place: Place) => Promise<unknown>): Promise<number> {
  for (let done = 0; ; done++) {
    if (done >= AT_ONCE) return done;
    const place = await db.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<Place[]>(Prisma.sql`
        SELECT pool_id AS "poolId", candidate_id AS "candidateId" FROM pool_member WHERE ${due}
        ORDER BY until LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (row) await act(tx, row);
      return row;
    });
    if (!place) return done;
  }
}

async function askAgain(tx: Tx, place: Place, now: Date) {
  const { pool, candidate, until } = await tx.poolMember.update({
    where: { poolId_candidateId: place },
    data: { reaskedAt: now },
    select: {
      until: true,
      pool: { select: { id: true, name: true, purpose: true } },
      candidate: { select: { person: { select: { email: true, name: true } } } },
    },
  });
  const { email: address, name } = candidate.person;
  if (until)
    await postAgain(tx, { pool, candidateId: place.candidateId, to: { address, name } }, fromDateColumn(until));
}
