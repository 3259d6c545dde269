import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { contactForStaff, contactReceipt } from "@/lib/mail/templates/contact";
import type { ContactMessageInput } from "./schema";

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
