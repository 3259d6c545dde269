import { randomUUID } from "node:crypto";
import { db, Prisma } from "@/lib/core/db";
import { type Stream, suppressedAmong } from "./addresses";

/** A sender that lives renews its claims three times as often as they would end. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
const BATCH = 20;

export type ClaimedMail = Prisma.OutboxMailGetPayload<Record<string, never>>;

export interface Wanted {
  /** One stream; both when left out, transactional first. */
  stream?: Stream;
  /** Only these messages, even before their time, each tried once. Otherwise whatever is due. */
  onlyIds?: string[];
}

/**
 * The messages that one sending run holds. A row is claimed by one run at a time (SKIP LOCKED) and marked as being sent
 * before anything is connected; the claim is renewed while the run lives. Whatever must not go out any more (out of date,
 * or an address not to be written to) is cancelled here.
 */
export class Claims {
  readonly by = randomUUID();
  /** How many were cancelled. */
  dropped = 0;
  #ready: ClaimedMail[] = [];
  #wanted: string[] | undefined;
  #isEmpty = false;
  #claiming: Promise<void> | undefined;
  #renewing: NodeJS.Timeout;

  constructor(
    private readonly wanted: Wanted,
    private readonly clock: () => Date,
  ) {
    this.#wanted = wanted.onlyIds && [...wanted.onlyIds];
    this.#renewing = setInterval(() => void this.#renew().catch(() => undefined), RENEW_MS).unref();
  }

  /** The next message to send, or null when there is none. */
  async next(): Promise<ClaimedMail | null> {
    for (;;) {
      const mail = this.#ready.shift();
      if (mail) return mail;
      if (this.#isEmpty) return null;
      await (this.#claiming ??= this.#claim().finally(() => (this.#claiming = undefined)));
    }
  }

  /** Gives back what was claimed and not begun, and ends the claims. */
  async end(): Promise<void> {
    clearInterval(this.#renewing);
    this.#isEmpty = true;
    this.#ready = [];
    await db.outboxMail.updateMany({
      where: { claimedBy: this.by, status: "sending", begunAt: null },
      data: { status: "pending", leaseUntil: null },
    });
  }

  async #claim(): Promise<void> {
    const ids = await this.#claimIds();
    if (ids.length === 0) {
      this.#isEmpty = true;
      return;
    }
    const mails = await db.outboxMail.findMany({
      where: { id: { in: ids } },
      orderBy: [{ stream: "asc" }, { notBefore: "asc" }, { id: "asc" }],
    });
    this.#ready.push(...(await this.#thatMayGo(mails)));
  }

  async #claimIds(): Promise<string[]> {
    const now = this.clock();
    const batch = this.#wanted?.splice(0, BATCH);
    if (batch?.length === 0) return [];
    const due = batch ? Prisma.sql`id = ANY (${batch}::uuid[])` : Prisma.sql`not_before <= ${now}`;
    const { stream } = this.wanted;
    const inStream = stream ? Prisma.sql`AND stream = ${stream}::mail_stream` : Prisma.empty;
    const rows = await db.$queryRaw<{ id: string }[]>`
      UPDATE outbox_mail SET status = 'sending', claimed_by = ${this.by}::uuid, begun_at = NULL,
             lease_until = ${new Date(now.getTime() + LEASE_MS)}
      WHERE id IN (SELECT id FROM outbox_mail WHERE status = 'pending' AND ${due} ${inStream}
                   ORDER BY stream, not_before, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id`;
    // Of what was named, some may be held by others: the rest of the names is still to be tried.
    if (rows.length === 0 && this.#wanted?.length) return this.#claimIds();
    return rows.map(({ id }) => id);
  }

  async #thatMayGo(mails: ClaimedMail[]): Promise<ClaimedMail[]> {
    const now = this.clock();
    const addresses = (stream: Stream) =>
      mails.filter((mail) => mail.stream === stream).map(({ toAddress }) => toAddress);
    const stopped = {
      transactional: await suppressedAmong(addresses("transactional"), "transactional", now),
      bulk: await suppressedAmong(addresses("bulk"), "bulk", now),
    };
    const reasonNot = ({ expiresAt, stream, toAddress }: ClaimedMail) =>
      expiresAt && expiresAt <= now
        ? "Too late to be of use"
        : stopped[stream].has(toAddress)
          ? "This address is not to be written to"
          : null;
    for (const mail of mails) {
      const error = reasonNot(mail);
      if (error) await this.#cancel(mail.id, error);
    }
    return mails.filter((mail) => !reasonNot(mail));
  }

  async #cancel(id: string, error: string): Promise<void> {
    this.dropped++;
    await db.outboxMail.updateMany({
      where: { id, status: "sending", claimedBy: this.by },
      data: { status: "cancelled", leaseUntil: null, error },
    });
  }

  async #renew(): Promise<void> {
    await db.outboxMail.updateMany({
      where: { claimedBy: this.by, status: "sending" },
      data: { leaseUntil: new Date(this.clock().getTime() + LEASE_MS) },
    });
  }
}

/**
 * Takes back what a dead run was sending. What had not begun to go over the wire is simply next again; so is a
 * transactional message that had, with its old Message-ID; a bulk one that had is in doubt and is not sent again.
 */
export async function reapLeases(now: Date): Promise<number> {
  const isOver = { status: "sending", leaseUntil: { lt: now } } as const;
  const [again, doubtful] = await db.$transaction([
    db.outboxMail.updateMany({
      where: { ...isOver, OR: [{ begunAt: null }, { stream: "transactional" }] },
      data: { status: "pending", leaseUntil: null },
    }),
    db.outboxMail.updateMany({
      where: { ...isOver, begunAt: { not: null }, stream: "bulk" },
      data: { status: "unclear", leaseUntil: null, error: "The worker ended while it was sending" },
    }),
  ]);
  return again.count + doubtful.count;
}
