import { randomUUID } from "node:crypto";
import { brand, type Brand } from "@/lib/core/brand";
import type { Tx } from "@/lib/core/db";
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
  const message = posting.message(await brand(tx));
  const id = randomUUID();
  const [row] = await tx.outboxMail.createManyAndReturn({
    data: [
      {
        id,
        once: posting.once,
        stream: posting.stream ?? "transactional",
        template: message.template,
        toAddress: posting.to.address,
        toName: posting.to.name ? oneLine(posting.to.name) : null,
        replyTo: posting.replyTo ?? null,
        subject: oneLine(message.subject),
        html: message.html,
        text: message.text,
        headers: Object.fromEntries(
          Object.entries(posting.headers ?? {}).map(([name, value]) => [name, oneLine(value)]),
        ),
        attachments: (posting.attachments ?? []).map((attachment) => ({ ...attachment })),
        expiresAt: posting.expiresAt ?? null,
        messageId: `<${id}@${new URL(appUrl()).hostname}>`,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return null;
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
  return row.id;
}
