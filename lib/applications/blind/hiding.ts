import { type KnownOf, redact } from "./redact";
import { applicantCode, isBlind, type ReviewFacts } from "./review-state";

/** What an application says of who it is from; what a reader has not asked for is left out. */
interface Identity {
  id: string;
  name: string;
  email?: string | null;
  phone?: string | null;
  message?: string | null;
  cv?: { name: string; mediaType: string } | null;
}

type Hidden<Facts> = Omit<Facts, "email"> & Pick<{ email: string | null }, Extract<keyof Facts, "email">>;

/** Words about an application, such as why its candidate took it back, less what says who it is from. */
export function blindWords(words: string | null, of: KnownOf, review: ReviewFacts): string | null {
  return words && isBlind(review) ? redact(words, of) : words;
}

/**
 * What staff may know of an application for now: everything once it was shortlisted, and before that nothing that says who
 * it is from. The name becomes a code, address and telephone number nothing at all, what they wrote loses what would tell,
 * and the file its name. The one place where this is decided; whatever shows an application to staff goes through it.
 */
export function blindOf<Facts extends Identity>(
  facts: Facts,
  review: ReviewFacts,
): Hidden<Facts> & { isBlind: boolean } {
  if (!isBlind(review)) return { ...facts, isBlind: false } as Hidden<Facts> & { isBlind: boolean };
  const { id, name, email, phone, message, cv } = facts;
  const hidden = {
    ...facts,
    name: applicantCode(id),
    ...(email !== undefined && { email: null }),
    ...(phone !== undefined && { phone: null }),
    ...(message !== undefined && { message: message && redact(message, { name, email, phone }) }),
    ...(cv !== undefined && { cv: cv && { ...cv, name: "CV" } }),
    isBlind: true,
  };
  return hidden as Hidden<Facts> & { isBlind: boolean };
}
