import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";

/** How much of the calls around a time somebody already has. */
export interface Load {
  consultantId: string;
  /** Share of the calls they should get, against the others. */
  weight: number;
  /** Calls of theirs in the 28 days around the time in question. */
  calls: number;
  /** When they were last given a call; null when never. */
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
export async function loadsAround(consultantIds: string[], startsAt: Date, tx: Tx = db): Promise<Load[]> {
  const fortnight = 14 * 86_400_000;
  const from = new Date(startsAt.getTime() - fortnight);
  const until = new Date(startsAt.getTime() + fortnight);
  return tx.$queryRaw<Load[]>`
    SELECT c.id AS "consultantId", c.weight, max(k.created_at) AS "lastBookedAt",
      count(k.id) FILTER (WHERE k.starts_at BETWEEN ${from} AND ${until} AND (
        k.status = 'booked' OR k.cancelled_at > k.starts_at - make_interval(hours => ${LATE_HOURS}::int)))::int AS calls
    FROM consultant c LEFT JOIN call k ON k.consultant_id = c.id
    WHERE c.id = ANY(${consultantIds}::uuid[])
    GROUP BY c.id`;
}
