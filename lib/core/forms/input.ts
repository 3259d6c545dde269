import * as z from "zod";
import { oneLine, plain } from "../text/text";

// Pieces that several domains' schemas share. Safe in the browser. Sentences are what a candidate reads.

/**
 * An e-mail address as typed, trimmed. Local part up to 64, whole up to 254 octets (RFC 5321); ASCII only, since a
 * relay without SMTPUTF8 would lose the message.
 */
export const emailAddress = z
  .string("Enter your email address")
  .transform((text) => plainDomain(text.trim()))
  .pipe(
    z
      .string()
      .min(1, "Enter your email address")
      .max(254, "Enter an email address of at most 254 characters")
      .regex(/^[\x21-\x7e]*$/, "Enter an email address without accents or spaces, like name@example.com")
      .pipe(
        z.email({
          pattern:
            /^[^\s@<>()[\],;:"\\]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[a-z0-9-]{1,59})$/i,
          error: "Enter an email address, like name@example.com",
        }),
      )
      .refine((email) => !/(^\.|\.\.|\.@)/.test(email), "Enter an email address, like name@example.com"),
  );

/** A domain in other letters as mail servers know it: "sam@münchen.example" is sam@xn--mnchen-3ya.example. */
function plainDomain(text: string): string {
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  if (at < 0 || /^[\x00-\x7f]*$/.test(domain) || !URL.canParse(`http://${domain}/`)) return text;
  const { hostname } = new URL(`http://${domain}/`);
  return /^[a-z0-9.-]+$/.test(hostname) ? `${text.slice(0, at)}@${hostname}` : text;
}

/** A person's name: one line, any script. */
export const personName = line("Enter your name", 120, "Enter a name of at most 120 characters");

/** One line of text that must be there. */
export function line(missing: string, max: number, tooLong: string) {
  return z
    .string(missing)
    .max(max * 4, tooLong)
    .transform(oneLine)
    .pipe(z.string().min(1, missing).max(max, tooLong));
}

/** Text of several lines that must be there. */
export function paragraph(missing: string, max: number, tooLong: string) {
  return z
    .string(missing)
    .max(max * 4, tooLong)
    .transform((text) => plain(text).trim())
    .pipe(z.string().min(1, missing).max(max, tooLong));
}

/** Text that may be left out: an empty field counts as left out. */
export function optionalText(max: number, tooLong: string) {
  return z
    .string()
    .max(max * 4, tooLong)
    .transform((text) => plain(text).trim())
    .pipe(z.string().max(max, tooLong))
    .transform((text) => text || undefined)
    .optional();
}

/** What a browser sends for a ticked box, or a boolean from a machine. */
export const tickBox = z.union([
  z.boolean(),
  z.literal(["on", "true", "yes", "1"]).transform(() => true),
  z.literal(["", "false", "no", "0"]).transform(() => false),
]);

/** A phone number as people write them, kept as typed: at least seven digits, spaces and the usual signs. May be left out. */
export const optionalPhone = optionalText(40, "Enter a phone number of at most 40 characters").refine(
  (text) => text === undefined || (/^\+?[\d\s().\-/]+$/.test(text) && text.replace(/\D/g, "").length >= 7),
  "Enter a phone number with its area code, like 07700 900123",
);

/** Whether a text from outside can be the id of a row; the database refuses any other with an error. */
export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
