import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db, Prisma, type Tx } from "@/lib/core/db";
import type { Times } from "@/lib/core/settings/time-bounds";
import { times } from "@/lib/core/settings/times";
import { movedSlot } from "./due-times";
import type { Frequency } from "./vocabulary";

/** When digests fall due. */
export interface Rhythm {
  /** Of weekly ones: 1 Monday to 7 Sunday. */
  weekday: number;
  /** The full hour in London. */
  hour: number;
}

const rhythmOf = ({ digestWeekday, digestHour }: Times): Rhythm => ({ weekday: digestWeekday, hour: digestHour });

/** The rhythm as it is set: by it whoever is served or begins now is due the next time. */
export const rhythmSet = async (tx: Tx = db): Promise<Rhythm> => rhythmOf(await times(tx));

/**
 * The rhythm by which the runs of this London day are told apart: as it was set when the day began. A change in the
 * middle of a run must not make another one of it.
 */
export const rhythmOfDay = async (now: Date, tx: Tx = db): Promise<Rhythm> =>
  rhythmOf(await times(tx, startOfDay(londonDay(now))));

const LIVE = Prisma.sql`stopped_at IS NULL AND confirmed_at IS NOT NULL`;

/**
 * Moves what falls due from tomorrow on to the rhythm that is set, in the transaction that sets it: each day and each week
 * keeps its one digest. What is due today goes today.
 */
export async function moveSlots(tx: Tx, now: Date): Promise<void> {
  const rhythm = await rhythmSet(tx);
  const tomorrow = startOfDay(addDays(londonDay(now), 1));
  const slots = await tx.$queryRaw<{ frequency: Frequency; at: Date }[]>`
    SELECT DISTINCT frequency::text AS frequency, next_due_at AS at FROM alert WHERE ${LIVE} AND next_due_at >= ${tomorrow}`;
  for (const { frequency, at } of slots) {
    const to = movedSlot(frequency, at, rhythm, tomorrow);
    if (to.getTime() === at.getTime()) continue;
    await tx.$executeRaw`
      UPDATE alert SET next_due_at = ${to}
      WHERE ${LIVE} AND next_due_at = ${at} AND frequency = ${frequency}::alert_frequency`;
  }
}
