import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { postMail } from "@/lib/mail/outbox";
import { contactReply } from "@/lib/mail/templates/contact-reply";
import { filledIn } from "../reply-input";
import type { ReplyInput } from "../schema";
import { replyFacts } from "./thread";

export type Reply =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  /** Places in it that nothing is known for. */
  | { ok: false; reason: "missing"; missing: string[] }
  /** Others have answered since whoever sends this looked. */
  | { ok: false; reason: "answered"; replies: number };

/**
 * Answers a message by mail: the answer, its mail and that the message is answered are one transaction. Sent twice with one
 * key it goes out once; and nobody answers past a colleague whose answer they have not seen.
 */
export async function replyTo(
  viewer: Viewer,
  id: string,
  { key, seen, text: written }: ReplyInput,
  now: Date,
): Promise<Reply> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id))
    return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    // Whoever else answers this message waits here.
    await tx.$queryRaw`SELECT FROM contact_message WHERE id = ${id}::uuid FOR UPDATE`;
    const message = await tx.contactMessage.findFirst({ where: { id, spamAt: null } });
    if (!message) return { ok: false, reason: "not-found" } as const;
    const replies = await tx.contactEntry.findMany({ where: { messageId: id, kind: "reply" }, select: { id: true } });
    if (replies.some((reply) => reply.id === key)) return { ok: true } as const;
    if (replies.length > seen) return { ok: false, reason: "answered", replies: replies.length } as const;
    const { text, missing } = filledIn(written, await replyFacts(message, viewer));
    if (missing.length > 0) return { ok: false, reason: "missing", missing } as const;

    const mailId = await postReply(tx, { message, key, text });
    await tx.contactEntry.create({
      data: { id: key, messageId: id, kind: "reply", text, authorId: viewer.personId, mailId, at: now },
      select: { id: true },
    });
    await tx.contactMessage.update({
      where: { id },
      data: { answeredAt: now, answeredBy: viewer.personId },
      select: { id: true },
    });
    const details = changes(message, { answeredAt: now, answeredBy: viewer.personId });
    await audit(tx, { actorId: viewer.personId, action: "reply", subject: "contact-message", subjectId: id, details });
    return { ok: true } as const;
  });
}

interface ToPost {
  message: { id: string; name: string; email: string; createdAt: Date };
  key: string;
  text: string;
}

/** In one conversation with the receipt, which is the only mail of ours that its writer has. A person wrote it: it says so. */
async function postReply(tx: Tx, { message, key, text }: ToPost): Promise<string | null> {
  const receipt = await tx.outboxMail.findUnique({
    where: { once: `contact-receipt:${message.id}` },
    select: { messageId: true },
  });
  const agency = await brand(tx);
  return postMail(tx, {
    once: `contact-reply:${message.id}:${key}`,
    to: { address: message.email, name: message.name },
    replyTo: agency.replyTo ?? agency.email,
    headers: {
      "Auto-Submitted": "no",
      ...(receipt && { "In-Reply-To": receipt.messageId, References: receipt.messageId }),
    },
    message: (agency) => contactReply({ text, receivedAt: message.createdAt }, agency),
  });
}
