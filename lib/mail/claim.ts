import { db, type Prisma } from "@/lib/core/db";

/** Longer than a server may take after the final dot, so that a lease never ends under a living worker. */
const LEASE_MS = 15 * 60_000;

export interface Wanted {
  /** Only these messages; otherwise whatever is due, transactional first. */
  onlyIds?: string[];
  limit: number;
}

export type ClaimedMail = Prisma.OutboxMailGetPayload<Record<string, never>>;

/**
 * Takes messages that are due and marks them as being sent, before anything is connected. Several workers may ask at
 * once: a row goes to one of them (SKIP LOCKED).
 */
export async function claimDue({ onlyIds, limit }: Wanted, now: Date): Promise<ClaimedMail[]> {
  const lease = new Date(now.getTime() + LEASE_MS);
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM outbox_mail
      WHERE status = 'pending' AND (not_before <= ${now} OR ${onlyIds !== undefined})
        AND (${onlyIds === undefined} OR id = ANY (${onlyIds ?? []}::uuid[]))
      ORDER BY stream, not_before, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await tx.outboxMail.updateMany({
      where: { id: { in: ids } },
      data: { status: "sending", leaseUntil: lease, attempts: { increment: 1 } },
    });
    const rows = await tx.outboxMail.findMany({ where: { id: { in: ids } } });
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  });
}

/**
 * Takes back what a dead worker was sending. A transactional message goes again, with its old Message-ID; a bulk one is
 * in doubt and is never sent again blindly.
 */
export async function reapLeases(now: Date): Promise<number> {
  const isOver = { status: "sending", leaseUntil: { lt: now } } as const;
  const [again, doubtful] = await db.$transaction([
    db.outboxMail.updateMany({
      where: { ...isOver, stream: "transactional" },
      data: { status: "pending", leaseUntil: null, notBefore: now },
    }),
    db.outboxMail.updateMany({
      where: { ...isOver, stream: "bulk" },
      data: { status: "unclear", leaseUntil: null, error: "The worker ended while it was sending" },
    }),
  ]);
  return again.count + doubtful.count;
}
