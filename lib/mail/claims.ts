import { randomUUID } from "node:crypto";
import { db, Prisma } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { oneLine } from "@/lib/core/text/text";
import { type Stream, suppressedAmong } from "./addresses";
import type { Composed, Composers } from "./composer";
import { FLOWING, takeTurns } from "./pace";

/** A sender that lives renews its claims three times as often as they would end. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
const BATCH = 50;

type Row = Prisma.OutboxMailGetPayload<Record<string, never>>;

/** A message with all it says, held by one sending run. */
export type ClaimedMail = Row & {
  /** Not before this instant, where its stream has a pace. */
  turn: Date | null;
};

export interface Wanted {
  /** One stream; both when left out, transactional first. */
  stream?: Stream;
  /** Only these messages, even before their time, each tried once. Otherwise whatever is due. */
  onlyIds?: string[];
  /** Only the digests of these runs, even before their time, each tried once. */
  onlyRuns?: string[];
  /** Who writes the messages that have no text yet. */
  composers?: Composers;
}

/**
 * The messages that one sending run holds. A row is claimed by one run at a time (SKIP LOCKED) and marked as being sent
 * before anything is connected; the claim is renewed while the run lives. Whatever must not go out any more (out of date,
 * an address not to be written to, nothing left to say) is cancelled here. Of a stream that is held nothing is claimed.
 */
export class Claims {
  readonly by = randomUUID();
  /** How many were cancelled. */
  dropped = 0;
  /** How many could not be written. */
  broken = 0;
  #ready: ClaimedMail[] = [];
  #wanted: string[] | undefined;
  #begun: Date;
  #isEmpty = false;
  #claiming: Promise<void> | undefined;
  #renewing: NodeJS.Timeout;

  constructor(
    private readonly wanted: Wanted,
    private readonly clock: () => Date,
  ) {
    this.#wanted = wanted.onlyIds && [...wanted.onlyIds];
    this.#begun = clock();
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
    const rows = await db.outboxMail.findMany({
      where: { id: { in: ids } },
      orderBy: [{ stream: "asc" }, { notBefore: "asc" }, { id: "asc" }],
    });
    const mails = await this.#written(await this.#thatMayGo(rows));
    this.#ready.push(...(await this.#withTurns(mails)));
  }

  async #claimIds(): Promise<string[]> {
    const now = this.clock();
    const batch = this.#wanted?.splice(0, BATCH);
    if (batch?.length === 0) return [];
    const stream = this.wanted.onlyRuns ? "bulk" : this.wanted.stream;
    const inStream = stream ? Prisma.sql`AND stream = ${stream}::mail_stream` : Prisma.empty;
    const rows = await db.$queryRaw<{ id: string }[]>`
      UPDATE outbox_mail SET status = 'sending', claimed_by = ${this.by}::uuid, begun_at = NULL,
             lease_until = ${new Date(now.getTime() + LEASE_MS)}
      WHERE id IN (SELECT id FROM outbox_mail
                   WHERE status = 'pending' AND ${this.#isWanted(batch, now)} ${inStream} AND stream = ANY (${FLOWING})
                   ORDER BY stream, not_before, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id`;
    // Of what was named, some may be held by others: the rest of the names is still to be tried.
    if (rows.length === 0 && this.#wanted?.length) return this.#claimIds();
    return rows.map(({ id }) => id);
  }

  #isWanted(batch: string[] | undefined, now: Date): Prisma.Sql {
    if (batch) return Prisma.sql`id = ANY (${batch}::uuid[])`;
    // What this run has tried is put off to after its beginning.
    const { onlyRuns } = this.wanted;
    if (onlyRuns) return Prisma.sql`run_id = ANY (${onlyRuns}::uuid[]) AND not_before <= ${this.#begun}`;
    return Prisma.sql`not_before <= ${now}`;
  }

  async #thatMayGo(rows: Row[]): Promise<Row[]> {
    const now = this.clock();
    const addresses = (stream: Stream) => rows.filter((row) => row.stream === stream).map(({ toAddress }) => toAddress);
    const stopped = {
      transactional: await suppressedAmong(addresses("transactional"), "transactional", now),
      bulk: await suppressedAmong(addresses("bulk"), "bulk", now),
    };
    const late = rows.filter(({ expiresAt }) => expiresAt && expiresAt <= now);
    const silent = rows.filter(({ stream, toAddress }) => stopped[stream].has(toAddress));
    await this.#cancel(late, "Too late to be of use");
    await this.#cancel(silent, "This address is not to be written to");
    const dropped = new Set([...late, ...silent]);
    return rows.filter((row) => !dropped.has(row));
  }

  /** The messages with their text: as posted, or written now. */
  async #written(rows: Row[]): Promise<Row[]> {
    const waiting = rows.filter(({ html }) => html === "");
    const composed = new Map<string, Composed>();
    for (const template of new Set(waiting.map((row) => row.template))) {
      const ids = waiting.filter((row) => row.template === template).map(({ id }) => id);
      for (const [id, message] of await this.#compose(template, ids)) composed.set(id, message);
    }
    const silent = waiting.filter(({ id }) => !composed.has(id));
    await this.#cancel(silent, "Nothing in it is open any more");
    return rows.flatMap((row) => {
      if (row.html !== "") return [row];
      const message = composed.get(row.id);
      if (!message) return [];
      const headers = { ...(row.headers as Record<string, string>), ...message.headers };
      return [{ ...row, ...message, subject: oneLine(message.subject), headers }];
    });
  }

  /** Should one of them be impossible to write, the others go all the same. */
  async #compose(template: string, ids: string[]): Promise<Map<string, Composed>> {
    const compose = this.wanted.composers?.[template];
    if (!compose) throw new Error(`Nobody writes messages of "${template}" here`);
    try {
      return await compose(ids, this.clock());
    } catch (error) {
      const [id] = ids;
      if (ids.length > 1 || id === undefined) {
        const alone = await Promise.all(ids.map((one) => this.#compose(template, [one])));
        return new Map(alone.flatMap((one) => [...one]));
      }
      log.error({ err: error, mailId: id, template }, "A message could not be written");
      this.broken++;
      await this.#settle([id], { status: "failed", error: `It could not be written: ${String(error).slice(0, 300)}` });
      return new Map();
    }
  }

  async #withTurns(mails: Row[]): Promise<ClaimedMail[]> {
    const now = this.clock();
    const bulk = mails.filter(({ stream }) => stream === "bulk").length;
    const turns = bulk > 0 ? await takeTurns("bulk", bulk, now) : [];
    return mails.map((mail) => ({ ...mail, turn: (mail.stream === "bulk" && turns.shift()) || null }));
  }

  async #cancel(rows: Row[], error: string): Promise<void> {
    if (rows.length === 0) return;
    this.dropped += await this.#settle(
      rows.map(({ id }) => id),
      { status: "cancelled", error },
    );
  }

  async #settle(ids: string[], outcome: { status: "cancelled" | "failed"; error: string }): Promise<number> {
    const { count } = await db.outboxMail.updateMany({
      where: { id: { in: ids }, status: "sending", claimedBy: this.by },
      data: { ...outcome, leaseUntil: null },
    });
    return count;
  }

  async #renew(): Promise<void> {
    await db.outboxMail.updateMany({
      where: { claimedBy: this.by, status: "sending" },
      data: { leaseUntil: new Date(this.clock().getTime() + LEASE_MS) },
    });
  }
}

/**
 * Takes back what a dead run was sending. What had not ended is simply next again; so is a transactional message that
 * had, with its old Message-ID and one attempt more, since it may have arrived; a bulk one that had is in doubt and is
 * not sent again.
 */
export async function reapLeases(now: Date): Promise<number> {
  const isOver = { status: "sending", leaseUntil: { lt: now } } as const;
  const changed = await db.$transaction([
    db.outboxMail.updateMany({
      where: { ...isOver, begunAt: null },
      data: { status: "pending", leaseUntil: null },
    }),
    db.outboxMail.updateMany({
      where: { ...isOver, begunAt: { not: null }, stream: "transactional" },
      data: { status: "pending", leaseUntil: null, attempts: { increment: 1 } },
    }),
    db.outboxMail.updateMany({
      where: { ...isOver, begunAt: { not: null }, stream: "bulk" },
      data: { status: "unclear", leaseUntil: null, error: "The worker ended while it was sending" },
    }),
  ]);
  return changed.reduce((sum, { count }) => sum + count, 0);
}
