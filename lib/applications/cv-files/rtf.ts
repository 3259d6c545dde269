import { setImmediate } from "node:timers/promises";
import type { CvRefusal } from "./refusals";
import { rtfTokens } from "../cv-text/reader/rtf-tokens.mjs";
import { RtfLook } from "./rtf/look";

const BEGINS = "{\\rtf";
/** Others are let through between so many steps. */
const STEPS = 100_000;
/** Some programs put a line or a zero behind the end. */
const MOST_BEHIND = 64;

export const hasRtfHeader = (bytes: Buffer): boolean => bytes.toString("latin1", 0, BEGINS.length) === BEGINS;

/** What is wrong with a file that says it is a rich text, or null when it is whole and holds words and pictures alone. */
export async function rtfRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  const look = new RtfLook();
  let steps = 0;
  for (const token of rtfTokens(bytes.toString("latin1"))) {
    const refusal = look.at(token);
    if (refusal) return refusal;
    if (++steps % STEPS === 0) await setImmediate();
  }
  if (look.depth > 0) return "damaged";
  if (look.behind > MOST_BEHIND) return "two-in-one";
  return look.hasContent ? null : "empty";
}
