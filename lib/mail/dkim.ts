import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { env } from "@/lib/core/env";

/**
 * What mail of this domain is signed with, for nodemailer; null where the mail server signs, or nobody. Throws when the
 * key cannot be read.
 */
export function dkimKey(domainName: string): { domainName: string; keySelector: string; privateKey: string } | null {
  const { DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = env();
  if (!keySelector || !file) return null;
  return {
    domainName,
    keySelector,
    privateKey: readKey(file).export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** The record that belongs into the DNS at SELECTOR._domainkey.DOMAIN for that key; null where there is none. */
export function dkimRecord(domain: string): { name: string; value: string } | null {
  const key = dkimKey(domain);
  if (!key) return null;
  const isEd25519 = createPrivateKey(key.privateKey).asymmetricKeyType === "ed25519";
  const spki = createPublicKey(key.privateKey).export({ type: "spki", format: "der" });
  // RFC 8463: of an Ed25519 key only its 32 bytes, without the wrapping.
  const published = (isEd25519 ? spki.subarray(-32) : spki).toString("base64");
  return {
    name: `${key.keySelector}._domainkey.${key.domainName}`,
    value: `v=DKIM1; k=${isEd25519 ? "ed25519" : "rsa"}; p=${published}`,
  };
}

function readKey(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    throw new Error(`DKIM_KEY_FILE: ${error instanceof Error ? error.message : "cannot be read"}`, { cause: error });
  }
}
