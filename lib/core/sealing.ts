import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./env";

/** Bytes. A shorter tag would be quicker to guess, and is taken unless its length is said. */
const [NONCE, TAG] = [12, 16];

/** What is kept of somebody's password for another service: unreadable to whoever has only the database. AES-256-GCM. */
export function sealed(text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again; null when it was changed, or sealed under another AUTH_SECRET. */
export function unsealed(text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, NONCE), { authTagLength: TAG });
    cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const key = () => Buffer.from(hkdfSync("sha256", authSecret(), "", "sealing", 32));
