import { createHmac } from "node:crypto";
import addressparser from "nodemailer/lib/addressparser";
import { authSecret, authSecrets, env } from "@/lib/core/env";
import { isSame } from "@/lib/core/secrets/tokens";

const MAC_LETTERS = 16;

/**
 * The envelope sender of one message, where BOUNCE_ADDRESS is set: its mailbox with the message's id and a signature
 * (VERP), so that a report says by its recipient alone which message it is about, and nobody can forge one. Null when
 * reports are not taken in.
 */
export function bounceAddress(mailId: string): string | null {
  const [given] = addressparser(env().BOUNCE_ADDRESS ?? "", { flatten: true });
  const [local, domain] = given?.address?.split("@") ?? [];
  if (!local || !domain) return null;
  const id = mailId.replaceAll("-", "");
  return `${local}+${id}.${mac(authSecret(), id)}@${domain}`;
}

/** The message that an address of ours is about; null for any other address and for a forged one. */
export function mailOfBounceAddress(address: string): string | null {
  const [, id = "", given = ""] = /\+([0-9a-f]{32})\.([0-9a-f]{16})@/i.exec(address.toLowerCase()) ?? [];
  if (!authSecrets({ vouches: true }).some((secret) => isSame(given, mac(secret, id)))) return null;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** In hexadecimal, since mail servers do not all keep capitals. */
function mac(secret: string, id: string): string {
  return createHmac("sha256", secret).update(`bounce\0${id}`).digest("hex").slice(0, MAC_LETTERS);
}
