import { criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";

const LONGEST = 60;

/**
 * A search in words that may go to an address nobody has confirmed: what was typed freely loses everything but letters,
 * digits, spaces and a few signs, so that the mail cannot carry somebody else's message or link.
 */
export function quotedSafely({ q, place, degree, ...chosen }: SearchCriteria): string {
  return criteriaWords({ ...chosen, q: tame(q), place: tame(place), degree: tame(degree) });
}

function tame(text: string | undefined): string | undefined {
  if (!text || /https?:|www\.|\.[a-z]{2,}(?:\/|\b.*\/)|@/i.test(text)) return undefined;
  return (
    text
      .replace(/[^\p{L}\p{N} +#&'’-]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST) || undefined
  );
}
