import { type Tx, db } from "./db";
import { env } from "./env";

export interface Limit {
  /** What is counted, such as `sign-in:network`. */
  name: string;
  /** Whose: a network, an address (hashed when personal). */
  of: string;
  max: number;
  windowSeconds: number;
}

export type LimitOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Counts one attempt against each limit, in the database, so that several processes share the count. Answers the first
 * that is used up. RATE_LIMIT_SCALE multiplies every maximum; 0 turns limits off.
 */
export async function takeFrom(limits: Limit[], now: Date, tx: Tx = db): Promise<LimitOutcome> {
  const scale = env().RATE_LIMIT_SCALE;
  if (scale === 0) return { ok: true };
  for (const limit of limits) {
    const windowMs = limit.windowSeconds * 1000;
    const start = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      INSERT INTO rate_count (key, window_start, count) VALUES (${`${limit.name}:${limit.of}`}, ${start}, 1)
      ON CONFLICT (key, window_start) DO UPDATE SET count = rate_count.count + 1 RETURNING count`;
    if ((row?.count ?? 0) > limit.max * scale) {
      return { ok: false, retryAfterSeconds: Math.ceil((start.getTime() + windowMs - now.getTime()) / 1000) };
    }
  }
  return { ok: true };
}

/** Forgets counts whose window is long over. */
export async function forgetOldCounts(now: Date): Promise<number> {
  const { count } = await db.rateCount.deleteMany({
    where: { windowStart: { lt: new Date(now.getTime() - 2 * 86_400_000) } },
  });
  return count;
}
