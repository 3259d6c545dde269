import type { Tx } from "@/lib/core/db";

/**
 * One booking of a consultant at a time: what their diary says under this lock holds until the transaction ends. Taken
 * in one order everywhere (diaries by id, then the visitor), so that no two bookings wait for each other.
 */
export async function lockDiaries(tx: Tx, consultantIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM consultant WHERE id = ANY(${consultantIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** One booking of an address at a time, whoever it is with. Taken after the diaries. */
export async function lockVisitor(tx: Tx, email: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('call-visitor ' || lower(${email}), 0))::text`;
}

/** Whether this address has another call that overlaps this time. */
export async function isVisitorBusy(
  tx: Tx,
  visitor: { email: string; exceptCallId?: string },
  time: { startsAt: Date; endsAt: Date },
): Promise<boolean> {
  const count = await tx.call.count({
    where: {
      email: visitor.email,
      status: "booked",
      startsAt: { lt: time.endsAt },
      endsAt: { gt: time.startsAt },
      ...(visitor.exceptCallId && { id: { not: visitor.exceptCallId } }),
    },
  });
  return count > 0;
}
