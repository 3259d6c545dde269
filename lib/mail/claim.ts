import { db, Prisma } from "@/lib/core/db";

/** Longer than a server may take after the final dot, so that a lease never ends under a living worker. */
const LEASE_MS = 15 * 60_000;

export interface Wanted {
  /** Only these messages, even before their time; otherwise whatever is due, transactional first. */
  onlyIds?: string[];
}

export type ClaimedMail = Prisma.OutboxMailGetPayload<Record<string, never>>;

/**
 * Takes the next message that is due and marks it as being sent, before anything is connected. Several workers may ask at
 * once: a row goes to one of them (SKIP LOCKED). One at a time, so that what dies leaves no more in doubt than it must.
 */
export async function claimNext({ onlyIds }: Wanted, now: Date): Promise<ClaimedMail | null> {
  const only = onlyIds ? Prisma.sql`id = ANY (${onlyIds}::uuid[])` : Prisma.sql`not_before <= ${now}`;
  const [claimed] = await db.$queryRaw<{ id: string }[]>`
    UPDATE outbox_mail SET status = 'sending', lease_until = ${new Date(now.getTime() + LEASE_MS)}, attempts = attempts + 1
    WHERE id = (SELECT id FROM outbox_mail WHERE status = 'pending' AND ${only}
                ORDER BY stream, not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return claimed ? db.outboxMail.findUnique({ where: { id: claimed.id } }) : null;
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
