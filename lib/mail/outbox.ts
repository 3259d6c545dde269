import { randomUUID } from "node:crypto";
import { brand, type Brand } from "@/lib/core/brand";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { oneLine } from "@/lib/core/text";
import type { Attachment, Message, Recipient } from "./message";

export interface Posting {
  /** Names the cause, such as `call-booked:ID`: a second posting of the same cause is dropped by the database. */
  once: string;
  to: Recipient;
  message: (brand: Brand) => Message;
  stream?: "transactional" | "bulk";
  replyTo?: string;
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
  if (rows.length > 0) await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
  return new Map(rows.map(({ id, once }) => [once, id]));
}

/** Takes back messages that no mail server has yet: also those that a sender holds, until their last dot goes. */
export async function withdrawMails(tx: Tx, which: Prisma.OutboxMailWhereInput, why: string): Promise<void> {
  const isHere: Prisma.OutboxMailWhereInput = { OR: [{ status: "pending" }, { status: "sending", begunAt: null }] };
  await tx.outboxMail.updateMany({ where: { AND: [which, isHere] }, data: { status: "cancelled", error: why } });
}

/** Takes back what waits and is of no use any more. */
export async function dropLate(stream: "transactional" | "bulk", now: Date): Promise<number> {
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
    expiresAt: posting.expiresAt ?? null,
    messageId: `<${id}@${new URL(appUrl()).hostname}>`,
  };
}
