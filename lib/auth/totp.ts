import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

// Codes of an authenticator app: RFC 6238 with what every app understands, SHA-1, six digits, half a minute.

const STEP_SECONDS = 30;
const DIGITS = 6;
/** A phone's clock may be a step off either way. */
const DRIFT = [0, -1, 1];
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A fresh secret of 160 bits, in the letters that people can type into an app (RFC 4648). */
export function newTotpSecret(): string {
  let bits = "";
  for (const byte of randomBytes(20)) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[parseInt(five, 2)]).join("");
}

/** The half minute that an instant lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The code of one half minute. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The half minute whose code this is, now or one step off; null when it is none of them. Always takes the same time. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  const matching = DRIFT.map((drift) => stepOf(now) + drift).filter((step) => {
    const right = Buffer.from(codeAt(secret, step));
    return right.length === given.length && timingSafeEqual(right, given);
  });
  return code.length === DIGITS ? (matching[0] ?? null) : null;
}

/** What the picture with squares says: apps read the secret, the agency and the person from it. */
export function totpAddress(secret: string, { agency, email }: { agency: string; email: string }): string {
  const label = encodeURIComponent(`${agency}:${email}`);
  const facts = new URLSearchParams({ secret, issuer: agency, period: String(STEP_SECONDS), digits: String(DIGITS) });
  // Apps show a plus as it is: a space in a query is %20 to them.
  return `otpauth://totp/${label}?${facts.toString().replaceAll("+", "%20")}`;
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
