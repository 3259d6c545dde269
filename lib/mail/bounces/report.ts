import { createHash } from "node:crypto";
import { type AddressObject, type Attachment, simpleParser } from "mailparser";
import { mailOfBounceAddress } from "./address";
import { codeIn, type Happening, judged } from "./happening";

export interface Report {
  /** The message it is about; null when the report does not say so in a way that we can trust. */
  mailId: string | null;
  /** Of the message, where the report carries its headers: known only to whoever got it. */
  messageId: string | null;
  /** Tells two deliveries of one report from two reports. */
  eventId: string;
  happening: Happening;
}

/** Reports are small; what is larger is none. */
export const LARGEST_REPORT = 1024 * 1024;

/**
 * Reads what came to the address for bounces: a delivery status (RFC 3464) or a complaint (RFC 5965). Null for all
 * else that people and machines send there, such as "I am on holiday", and for news of a mere delay.
 */
export async function readReport(raw: Buffer): Promise<Report | null> {
  if (raw.length > LARGEST_REPORT) return null;
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipTextToHtml: true });
  const part = (type: RegExp) => mail.attachments.find(({ contentType }) => type.test(contentType));
  const status = part(/^message\/(?:global-)?delivery-status$/i);
  const complaint = part(/^message\/feedback-report$/i);
  const happening = status ? happeningOf(textOf(status)) : complaint ? complained(textOf(complaint)) : null;
  if (!happening) return null;
  const original = part(/^message\/(?:rfc822|global)$|rfc822-headers$/i);
  const headers = original ? textOf(original) : "";
  return {
    mailId:
      [...addressesOf(mail.to), ...fieldsOf(headers, "return-path")].map(mailOfBounceAddress).find(Boolean) ?? null,
    messageId: fieldsOf(headers, "message-id")[0] ?? null,
    eventId: mail.messageId ?? createHash("sha256").update(raw).digest("base64url"),
    happening,
  };
}

const textOf = ({ content }: Attachment): string => content.toString("utf8").slice(0, 20_000);

function addressesOf(to: AddressObject | AddressObject[] | undefined): string[] {
  return [to ?? []].flat().flatMap(({ value }) => value.map(({ address = "" }) => address));
}

/** The values of a field, folded lines joined. Only in the first block of lines where the text is a whole message. */
function fieldsOf(text: string, name: string): string[] {
  const unfolded = text.replace(/\r?\n[ \t]+/g, " ");
  return [...unfolded.matchAll(new RegExp(`^${name}:[ \t]*(.+)$`, "gim"))].map(([, value = ""]) => value.trim());
}

function happeningOf(text: string): Happening | null {
  const [action = ""] = fieldsOf(text, "action");
  const [code = null] = fieldsOf(text, "status").map((value) => codeIn(value));
  const why = (fieldsOf(text, "diagnostic-code")[0] ?? `Status ${code ?? "unknown"}`).slice(0, 300);
  if (!/^failed/i.test(action)) return null;
  return judged(code, why);
}

function complained(text: string): Happening | null {
  const [type = "abuse"] = fieldsOf(text, "feedback-type");
  // "not-spam" takes a complaint back, and says nothing against anybody.
  return /^not-spam$/i.test(type) ? null : { kind: "complained", why: type.slice(0, 100) };
}
