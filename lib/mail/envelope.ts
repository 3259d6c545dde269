import type { SendMailOptions } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import type { Brand } from "@/lib/core/brand";
import { appUrl, env } from "@/lib/core/env";
import { bounceAddress } from "./bounces/address";
import type { ClaimedMail } from "./claims";
import type { Attachment } from "./message";

/**
 * A message as nodemailer takes it: one recipient, addresses as objects (a comma in a string would make two of one), an
 * envelope of its own, and the Message-ID that it has had since it was written.
 */
export function envelopeOf(mail: ClaimedMail, brand: Brand): SendMailOptions {
  const from = sender(brand);
  const attachments = mail.attachments as unknown as Attachment[];
  const invitation = attachments.find(({ method }) => method);
  return {
    from,
    to: { name: mail.toName ?? "", address: mail.toAddress },
    replyTo: { name: mail.replyTo ? "" : brand.name, address: mail.replyTo ?? brand.email },
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

/** MAIL_FROM, or the brand's name at the site's own host. */
function sender(brand: Brand): { name: string; address: string } {
  const [given] = addressparser(env().MAIL_FROM ?? "", { flatten: true });
  if (given?.address) return { name: given.name || brand.name, address: given.address };
  return { name: brand.name, address: `no-reply@${new URL(appUrl()).hostname}` };
}
