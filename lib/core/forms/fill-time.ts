import { env } from "../env";
import { readSigned, signId } from "../secrets/tokens";

/** Nobody writes a name and an address in less time than this. */
const LEAST_MS = 2000;

/** What a page puts into its form: the moment at which it was made, signed. */
export const madeAt = (now: Date): string => signId("form-made", String(now.getTime()));

/**
 * How long a form that came back has still to wait, in milliseconds: what comes sooner than a person can fill it in waits
 * until then, so that haste is of no use to a program and costs nobody what they typed. Nought also without a moment, and
 * however long the page stood open; null for a moment that we did not sign. RATE_LIMIT_SCALE 0 lets everybody hurry.
 */
export function waitFor(given: unknown, now: Date): number | null {
  if (typeof given !== "string" || given === "" || env().RATE_LIMIT_SCALE === 0) return 0;
  const moment = readSigned("form-made", given);
  if (moment === null) return null;
  const tookMs = now.getTime() - Number(moment);
  // A moment to come is a clock that was set back, and no haste.
  return tookMs >= 0 ? Math.max(0, LEAST_MS - tookMs) : 0;
}
