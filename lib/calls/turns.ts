import { createHash } from "node:crypto";
import { db } from "@/lib/core/db";
import { type Diary, isBookable } from "./slots";

/**
 * Who of these can take a call at this time, in the order in which they are to be asked: whoever is preferred, then those
 * whose turn it is.
 */
export async function takersInTurn(
  diaries: Diary[],
  startsAt: Date,
  now: Date,
  preferred?: string | null,
): Promise<string[]> {
  const free = diaries.filter((diary) => isBookable(diary, startsAt, now)).map(({ consultantId }) => consultantId);
  if (free.length < 2) return free;
  const order = inTurn(await loadsAround(free, startsAt), startsAt).map(({ consultantId }) => consultantId);
  return order.toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
}

/** How much of the calls around a time somebody already has. */
export interface Load {
  consultantId: string;
  /** Share of the calls they should get, against the others. */
  weight: number;
  /** Calls of theirs in the 28 days around the time in question. */
  calls: number;
  /** When they were last given a call, of those that start after the fortnight before; null when never. */
  lastBookedAt: Date | null;
}

/**
 * Who is asked first for a call at this time: whoever would be furthest below their share, then whoever has waited
 * longest, then by a fixed draw for this time, so that ties do not always go to the same person.
 */
export function inTurn(loads: Load[], startsAt: Date): Load[] {
  const share = ({ calls, weight }: Load) => (calls + 1) / weight;
  const waited = ({ lastBookedAt }: Load) => lastBookedAt?.getTime() ?? -Infinity;
  const draw = ({ consultantId }: Load) =>
    createHash("sha256").update(`${startsAt.getTime()} ${consultantId}`).digest("hex");
  const compare = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
  return loads.toSorted(
    (a, b) => compare(share(a), share(b)) || compare(waited(a), waited(b)) || compare(draw(a), draw(b)),
  );
}

/** Hours before its start within which a cancelled call still counts: the time was lost to the consultant. */
const LATE_HOURS = 24;

/** The loads of these consultants in the 28 days around a time: 14 before, 14 after. */
async function loadsAround(consultantIds: string[], startsAt: Date): Promise<Load[]> {
  const fortnight = 14 * 86_400_000;
  const from = new Date(startsAt.getTime() - fortnight);
  const until = new Date(startsAt.getTime() + fortnight);
  return db.$queryRaw<Load[]>`
    SELECT c.id AS "consultantId", c.weight, last.created_at AS "lastBookedAt", around.calls
    FROM consultant c
    CROSS JOIN LATERAL (SELECT count(*)::int AS calls FROM call k
      WHERE k.consultant_id = c.id AND k.starts_at BETWEEN ${from} AND ${until} AND (
        k.status = 'booked' OR k.cancelled_at > k.starts_at - make_interval(hours => ${LATE_HOURS}::int))) around
    LEFT JOIN LATERAL (SELECT max(k.created_at) AS created_at FROM call k
      WHERE k.consultant_id = c.id AND k.starts_at > ${from}) last ON true
    WHERE c.id = ANY(${consultantIds}::uuid[])`;
}
