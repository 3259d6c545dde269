import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import type { PageOf } from "@/lib/core/page-of";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { contactForStaff, contactReceipt } from "@/lib/mail/templates/contact";
import type { ContactMessageInput } from "./schema";
import type { About } from "./vocabulary";

const DAY = 86_400;

/**
 * Keeps a message, tells staff and sends the writer a receipt, in one transaction. "limited" when one mailbox or network
 * writes far more than people do: 5 messages a day for a mailbox, 300 an hour for a network.
 */
export async function sendMessage(input: ContactMessageInput, { network }: { network: string }, now: Date) {
  const limit = await takeFrom(
    [
      { name: "contact:network", of: network, max: 300, windowSeconds: 3600 },
      { name: "contact:address", of: keyedHash(mailboxKey(input.email)), max: 5, windowSeconds: DAY },
    ],
    now,
  );
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;

  await db.$transaction(async (tx) => {
    const { id } = await tx.contactMessage.create({
      data: { ...input, about: input.about ?? null, createdAt: now },
      select: { id: true },
    });
    const { email: staffAddress } = await brand(tx);
    await postMail(tx, {
      once: `contact:${id}`,
      to: { address: staffAddress },
      replyTo: input.email,
      message: (brand) => contactForStaff({ ...input, id }, brand),
    });
    await postMail(tx, {
      once: `contact-receipt:${id}`,
      to: { address: input.email },
      message: (brand) => contactReceipt({ about: input.about, receivedAt: now }, brand),
    });
  });
  return { ok: true } as const;
}

export interface MessageForStaff {
  id: string;
  name: string;
  email: string;
  message: string;
  about: About | null;
  createdAt: Date;
  answeredAt: Date | null;
}

/** Messages, those not yet answered first, then the newest. Null for whoever may not read them. */
export async function messagesForStaff(viewer: Viewer, page: number): Promise<PageOf<MessageForStaff> | null> {
  if (!may(viewer, "read:messages")) return null;
  const pageSize = 25;
  const [items, total] = await Promise.all([
    db.contactMessage.findMany({
      where: { spamAt: null },
      orderBy: [{ answeredAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      omit: { answeredBy: true, assignedTo: true, spamAt: true },
    }),
    db.contactMessage.count({ where: { spamAt: null } }),
  ]);
  return { items: items.map((row) => ({ ...row, about: row.about as About | null })), total, page, pageSize };
}

/** Marks a message as answered; who did it is kept. False when it is not there, already answered, or not theirs to answer. */
export async function markAnswered(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.contactMessage.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: now, answeredBy: viewer.personId },
    });
    const details = changes(null, { answeredAt: now });
    if (count > 0)
      await audit(tx, {
        actorId: viewer.personId,
        action: "answer",
        subject: "contact-message",
        subjectId: id,
        details,
      });
    return count > 0;
  });
}
