import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { authSecret, authSecrets } from "../env";

/** A fresh secret for a link: what goes into the mail, and the hash that is kept. 256 bits. */
export function newSecret(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** What is kept of a secret. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Random and unguessable, for identifiers that go outside. 128 bits. */
export function randomId(): string {
  return randomBytes(16).toString("base64url");
}

export type SignedPurpose =
  | "manage-alerts"
  | "unsubscribe"
  | "not-me"
  | "call-visitor"
  | "call-consultant"
  | "consultant-feed"
  | "form-made"
  | "application-status"
  | "preview-job"
  | "preview-post"
  | "equality"
  | "pool"
  | "plan-reminders";

/**
 * A link that does not expire and needs no row: the id, signed for one purpose. Short enough for a mail header.
 * It is good for as long as its secret is AUTH_SECRET or among those of AUTH_SECRET_PREVIOUS.
 */
export function signId(purpose: SignedPurpose, id: string): string {
  return `${Buffer.from(id).toString("base64url")}.${mac(authSecret(), purpose, id)}`;
}

/** The id in a signed token, or null when it was forged or made for another purpose. */
export function readSigned(purpose: SignedPurpose, token: string | null | undefined): string | null {
  const [body, signature, ...rest] = (token ?? "").split(".");
  if (!body || !signature || rest.length > 0 || body.length > 200) return null;
  const id = Buffer.from(body, "base64url").toString("utf8");
  return authSecrets({ vouches: true }).some((secret) => isSame(signature, mac(secret, purpose, id))) ? id : null;
}

/** Whether somebody showed the right letters; how long it takes does not tell how many of them. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function mac(secret: string, purpose: SignedPurpose, id: string): string {
  return createHmac("sha256", secret).update(`${purpose}\0${id}`).digest("base64url").slice(0, 32);
}

/** A keyed hash of an address or network, so that it can be recognised without being kept. */
export function keyedHash(value: string): string {
  return hashedWith(authSecret(), value);
}

/** The hashes under which the same may have been kept: by the present secret first, then by those before. */
export const keyedHashes = (value: string): string[] =>
  authSecrets({ vouches: false }).map((secret) => hashedWith(secret, value));

const hashedWith = (secret: string, value: string) =>
  createHmac("sha256", secret).update(`hash\0${value}`).digest("base64url");
