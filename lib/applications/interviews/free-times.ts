import { db, Prisma, type Tx } from "@/lib/core/db";
import type { FreeTime } from "./types";

/** Whose times: those of the interview's round, where its own time counts as free. */
export interface Asking {
  id: string;
  roundId: string;
  email: string;
}

/**
 * The times of a round that this candidate can choose: not withdrawn, after the instant given, taken by nobody, and with no
 * interviewer in another interview or a strategy call then, nor the candidate in another interview. The one rule: pages
 * show it and choosing asks it again under its locks.
 */
export async function freeTimes(
  interview: Asking,
  after: Date,
  { tx = db, slotId }: { tx?: Tx; slotId?: string } = {},
): Promise<FreeTime[]> {
  const { id, roundId, email } = interview;
  const only = slotId ? Prisma.sql`AND s.id = ${slotId}::uuid` : Prisma.empty;
  return tx.$queryRaw<FreeTime[]>`
    SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt" FROM interview_slot s
    WHERE s.round_id = ${roundId}::uuid AND s.withdrawn_at IS NULL AND s.starts_at > ${after} ${only}
      AND NOT EXISTS (SELECT FROM interview o WHERE o.slot_id = s.id AND o.status = 'booked' AND o.id <> ${id}::uuid)
      AND NOT EXISTS (SELECT FROM interviewer i JOIN interview_seat t ON lower(t.address::text) = lower(i.email::text)
        WHERE i.round_id = s.round_id AND t.interview_id <> ${id}::uuid
          AND tstzrange(t.starts_at, t.ends_at) && tstzrange(s.starts_at, s.ends_at))
      AND NOT EXISTS (SELECT FROM interviewer i JOIN consultant c ON c.staff_id = i.staff_id
        JOIN call k ON k.consultant_id = c.id AND k.status = 'booked'
        WHERE i.round_id = s.round_id AND tstzrange(k.blocked_from, k.blocked_until) && tstzrange(s.starts_at, s.ends_at))
      AND NOT EXISTS (SELECT FROM interview o WHERE lower(o.email::text) = lower(${email}) AND o.status = 'booked'
        AND o.id <> ${id}::uuid AND tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at))
    ORDER BY s.starts_at`;
}
