import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./env";

/** What is kept of somebody's password for another service: unreadable to whoever has only the database. AES-256-GCM. */
export function sealed(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again; null when it was changed, or sealed under another AUTH_SECRET. */
export function unsealed(text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
    cipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const key = () => Buffer.from(hkdfSync("sha256", authSecret(), "", "sealing", 32));
