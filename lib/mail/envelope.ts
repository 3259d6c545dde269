import type { SendMailOptions } from "nodemailer";
import type { Brand } from "@/lib/core/settings/brand";
import { bounceAddress } from "./bounces/address";
import type { ClaimedMail } from "./claims";
import type { Attachment } from "./message";
import { senderOf } from "./sender";

/**
 * A message as nodemailer takes it: one recipient, addresses as objects (a comma in a string would make two of one), an
 * envelope of its own, and the Message-ID that it has had since it was written.
 */
export function envelopeOf(mail: ClaimedMail, brand: Brand): SendMailOptions {
  const from = senderOf(brand);
  const attachments = mail.attachments as unknown as Attachment[];
  const invitation = attachments.find(({ method }) => method);
  return {
    from,
    to: { name: mail.toName ?? "", address: mail.toAddress },
    replyTo: { name: mail.replyTo ? "" : brand.name, address: mail.replyTo ?? brand.replyTo ?? brand.email },
    envelope: { from: bounceAddress(mail.id) ?? from.address, to: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: headersOf({ "Auto-Submitted": "auto-generated", ...(mail.headers as Record<string, string>) }),
    icalEvent: invitation && { method: invitation.method, filename: invitation.filename, content: invitation.content },
    attachments: attachments
      .filter((attachment) => attachment !== invitation)
      .map(({ filename, contentType, content }) => ({ filename, contentType, content })),
  };
}

/** Headers as they stand: a long address in one, as of List-Unsubscribe, is not parted over lines that a reader may miss. */
function headersOf(headers: Record<string, string>): SendMailOptions["headers"] {
  const isPlain = (value: string) => /^[\x20-\x7e]{0,900}$/.test(value);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, isPlain(value) ? { prepared: true, value } : value]),
  );
}
