import { randomUUID } from "node:crypto";
import { brand, type Brand } from "@/lib/core/settings/brand";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { oneLine } from "@/lib/core/text/text";
import { currentTrace } from "@/lib/core/telemetry/trace";
import type { Stream } from "./addresses";
import type { Attachment, Message, Recipient } from "./message";

export interface Posting {
  /** Names the cause, such as `call-booked:ID`: a second posting of the same cause is dropped by the database. */
  once: string;
  to: Recipient;
  message: (brand: Brand) => Message;
  stream?: Stream;
  replyTo?: string;
  /** Not sent before this instant; until then it can be taken back. */
  notBefore?: Date;
  /** After this instant the message is no longer of use and is not sent. */
  expiresAt?: Date;
  /** Extra headers, such as List-Unsubscribe. Line breaks are taken out. */
  headers?: Record<string, string>;
  attachments?: Attachment[];
}

/**
 * Writes a message into the outbox, in the transaction of its cause, and wakes the workers at commit. Answers the id of
 * the row, or null when the same cause has already been posted.
 */
export async function postMail(tx: Tx, posting: Posting): Promise<string | null> {
  const ids = await postMails(tx, [posting]);
  return ids.get(posting.once) ?? null;
}

/** The same for many at once. Answers the ids of the rows by their causes; those posted before are not among them. */
export async function postMails(tx: Tx, postings: Posting[]): Promise<Map<string, string>> {
  if (postings.length === 0) return new Map();
  const sender = await brand(tx);
  const rows = await tx.outboxMail.createManyAndReturn({
    data: postings.map((posting) => rowOf(posting, sender)),
    skipDuplicates: true,
    select: { id: true, once: true },
  });
  if (rows.length > 0) await wakePostmen(tx);
  return new Map(rows.map(({ id, once }) => [once, id]));
}

/**
 * Part of a statement that posts thousands at once, whose letters are written when their turn comes (./composer.ts). `mails`
 * selects the id, the cause, the address and the instant after which it is of no use, of each. Wake the postmen afterwards.
 */
export function unwrittenMails(
  { template, stream, runId, now }: { template: string; stream: Stream; runId: string; now: Date },
  mails: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO outbox_mail (id, once, stream, template, to_address, message_id, run_id, not_before, expires_at)
    SELECT mail.id, mail.once, ${stream}::mail_stream, ${template}, mail.to_address,
      replace(${messageIdOf("?")}, '?', mail.id::text), ${runId}::uuid, ${now}, mail.expires_at
    FROM (${mails}) AS mail (id, once, to_address, expires_at)`;
}

/** Tells the workers, at commit, that there is something to send. */
export const wakePostmen = (tx: Tx) => tx.$executeRaw`SELECT pg_notify('outbox', '')`;

/** Lets messages that were put off be tried from this instant on. */
export async function bringForward(which: Prisma.OutboxMailWhereInput, at: Date): Promise<void> {
  const isPutOff: Prisma.OutboxMailWhereInput = { status: "pending", notBefore: { gt: at } };
  await db.outboxMail.updateMany({ where: { AND: [which, isPutOff] }, data: { notBefore: at } });
}

/** Writes down for messages that wait why they were not tried. */
export async function keepReason(which: Prisma.OutboxMailWhereInput, error: string): Promise<void> {
  await db.outboxMail.updateMany({ where: { AND: [which, { status: "pending" }] }, data: { error } });
}

/** Held by a sender who has not begun to hand it over. */
const IN_HAND = { status: "sending", begunAt: null } as const satisfies Prisma.OutboxMailWhereInput;
/** No mail server has it, or has begun to take it. */
const IS_HERE: Prisma.OutboxMailWhereInput = { OR: [{ status: "pending" }, IN_HAND] };

/** Takes back messages that no mail server has yet: also those that a sender holds, until their last dot goes. */
export async function withdrawMails(tx: Tx, which: Prisma.OutboxMailWhereInput, why: string): Promise<void> {
  await tx.outboxMail.updateMany({ where: { AND: [which, IS_HERE] }, data: { status: "cancelled", error: why } });
}

/** Takes messages from a sender who has not begun: they wait again, to be written anew, and the sender drops them. */
export async function takeFromSender(tx: Tx, ids: string[], notBefore?: Date): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { id: { in: ids }, ...IN_HAND },
    data: { status: "pending", claimedBy: null, leaseUntil: null, ...(notBefore && { notBefore }) },
  });
}

export interface LockedMail {
  id: string;
  notBefore: Date;
  /** No mail server has it, or has begun to take it. */
  isHere: boolean;
  isCancelled: boolean;
}

/** A message by its cause or its id, held until the end of the transaction: a sender who would begin it waits. */
export async function lockMail(tx: Tx, which: { once: string } | { id: string }): Promise<LockedMail | null> {
  const isIt = "id" in which ? Prisma.sql`id = ${which.id}::uuid` : Prisma.sql`once = ${which.once}`;
  const [row] = await tx.$queryRaw<LockedMail[]>`
    SELECT id, not_before AS "notBefore", status = 'cancelled' AS "isCancelled",
      status = 'pending' OR (status = 'sending' AND begun_at IS NULL) AS "isHere"
    FROM outbox_mail WHERE ${isIt} FOR UPDATE`;
  return row ?? null;
}

/** Frees the cause of a message that was taken back and never goes: it may be posted again. */
export const freeCause = (tx: Tx, id: string) =>
  tx.$executeRaw`UPDATE outbox_mail SET once = once || ':' || id WHERE id = ${id}::uuid AND status = 'cancelled'`;

/** Holds back messages that wait until an instant: so long, what caused them may be taken back. */
export async function holdMails(tx: Tx, ids: string[], until: Date): Promise<void> {
  await tx.outboxMail.updateMany({ where: { id: { in: ids }, status: "pending" }, data: { notBefore: until } });
}

/** Undoes a message that no server has yet, so that its cause may post it anew. False when it is too late for that. */
export async function unpostMail(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.outboxMail.deleteMany({ where: { id, status: "pending" } });
  return count > 0 || (await tx.outboxMail.count({ where: { id, status: { not: "cancelled" } } })) === 0;
}

/** Takes back what waits and is of no use any more. */
export async function dropLate(stream: Stream, now: Date): Promise<number> {
  const { count } = await db.outboxMail.updateMany({
    where: { status: "pending", stream, expiresAt: { lte: now } },
    data: { status: "cancelled", error: "Too late to be of use" },
  });
  return count;
}

function rowOf({ once, to, message, ...posting }: Posting, sender: Brand): Prisma.OutboxMailCreateManyInput {
  const id = randomUUID();
  const { template, subject, html, text } = message(sender);
  const headers = Object.entries(posting.headers ?? {}).map(([name, value]) => [name, oneLine(value)] as const);
  return {
    id,
    once,
    stream: posting.stream ?? "transactional",
    template,
    toAddress: to.address,
    toName: to.name ? oneLine(to.name) : null,
    replyTo: posting.replyTo ?? null,
    subject: oneLine(subject),
    html,
    text,
    headers: Object.fromEntries(headers),
    attachments: (posting.attachments ?? []).map((attachment) => ({ ...attachment })),
    ...(posting.notBefore && { notBefore: posting.notBefore }),
    expiresAt: posting.expiresAt ?? null,
    messageId: messageIdOf(id),
    traceId: currentTrace()?.id ?? null,
    spanId: currentTrace()?.spanId ?? null,
  };
}

/** The Message-ID of a row: its id, at our own host. */
const messageIdOf = (id: string): string => `<${id}@${new URL(appUrl()).hostname}>`;
