import { db, Prisma, type Tx } from "@/lib/core/db";
import type { Stream } from "./addresses";
import { wakePostmen } from "./outbox";

/** How a stream stands, for staff and senders. */
export interface StreamControl {
  heldAt: Date | null;
  heldWhy: string | null;
  /** Messages a second, from all senders together; null for as fast as the server takes them. */
  perSecond: number | null;
}

const CONTROL = { heldAt: true, heldWhy: true, perSecond: true } as const;

export function streamControl(stream: Stream, tx: Tx = db): Promise<StreamControl> {
  return tx.mailStreamControl.findUniqueOrThrow({ where: { stream }, select: CONTROL });
}

/** Nobody sends anything of this stream until it is let go. What is on its way arrives. Says whether it was going. */
export async function holdStream(stream: Stream, why: string, now: Date, tx: Tx = db): Promise<boolean> {
  const { count } = await tx.mailStreamControl.updateMany({
    where: { stream, heldAt: null },
    data: { heldAt: now, heldWhy: why.slice(0, 500) },
  });
  return count > 0;
}

/** Goes on with a stream that was held, and wakes the senders. */
export async function letGoStream(stream: Stream, tx: Tx): Promise<void> {
  const data = { heldAt: null, heldWhy: null };
  await tx.mailStreamControl.update({ where: { stream }, data, select: { stream: true } });
  await wakePostmen(tx);
}

/** Sets how many messages a second may go; null for no limit. */
export async function setPace(stream: Stream, perSecond: number | null, tx: Tx = db): Promise<void> {
  await tx.mailStreamControl.update({ where: { stream }, data: { perSecond }, select: { stream: true } });
}

/**
 * Takes the next instants at which so many messages may go: all senders take theirs from one row, so that they keep the
 * pace together. Answers the instants, in order; none for a stream without a pace, whose messages wait for no clock.
 */
export async function takeTurns(stream: Stream, count: number, now: Date): Promise<Date[]> {
  const [row] = await db.$queryRaw<{ first: Date; step: number }[]>`
    UPDATE mail_stream_control
    SET next_at = greatest(next_at, ${now}::timestamptz) + make_interval(secs => ${count}::float8 / per_second)
    WHERE stream = ${stream}::mail_stream AND per_second IS NOT NULL
    RETURNING next_at - make_interval(secs => ${count}::float8 / per_second) AS first, 1000.0::float8 / per_second AS step`;
  if (!row) return [];
  return Array.from({ length: count }, (_, at) => new Date(row.first.getTime() + at * row.step));
}

/** The streams that are not held, as an array. */
export const FLOWING = Prisma.sql`ARRAY(SELECT stream FROM mail_stream_control WHERE held_at IS NULL)`;
