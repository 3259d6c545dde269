import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret, authSecrets } from "../env";

/** Bytes. A shorter tag would be quicker to guess, and is taken unless its length is said. */
const [NONCE, TAG] = [12, 16];

/** What is kept of somebody's password for another service: unreadable to whoever has only the database. AES-256-GCM. */
export function sealed(text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyOf(authSecret()), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again; null when it was changed, or sealed under a secret that we do not know. */
export function unsealed(text: string): string | null {
  for (const secret of authSecrets({ vouches: false })) {
    const opened = openedWith(secret, text);
    if (opened !== null) return opened;
  }
  return null;
}

/** The same text under the present secret; null where it is so already, or cannot be opened. */
export function sealedAnew(text: string): string | null {
  if (openedWith(authSecret(), text) !== null) return null;
  const opened = unsealed(text);
  return opened === null ? null : sealed(opened);
}

function openedWith(secret: string, text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const cipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, NONCE), { authTagLength: TAG });
    cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", "sealing", 32));
