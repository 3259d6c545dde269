import { type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { hashToken, randomId, readSigned, signId } from "@/lib/core/secrets/tokens";
import { isUuid } from "@/lib/core/forms/input";

/** The London month of an instant, as "2026-11". */
export const monthOf = (now: Date): string => londonDay(now).slice(0, 7);

/** The first day of a month, as the database has it. */
export const monthColumn = (month: string): Date => toDateColumn(`${month}-01` as LocalDate);

/**
 * What a form of these questions carries: for which job, in which month, and a random number, so that it counts once. It is
 * made when the page is, before anybody has said anything, and says nothing of who looks at the page.
 */
export function equalityToken(jobId: string, now: Date): string {
  return signId("equality", `${jobId} ${monthOf(now)} ${randomId()}`);
}

export interface EqualityForm {
  jobId: string;
  month: string;
  /** What is remembered of it once it is spent. */
  hash: string;
}

/** Reads such a token; null for one that was forged. */
export function readEqualityToken(token: string): EqualityForm | null {
  const [jobId = "", month = "", once = ""] = (readSigned("equality", token) ?? "").split(" ");
  return isUuid(jobId) && /^\d{4}-\d\d$/.test(month) && once ? { jobId, month, hash: hashToken(token) } : null;
}
