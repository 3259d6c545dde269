// What staff answer with, as they write it and as it goes out. Safe in the browser: the form shows it as it will be.

/** What can stand in an answer as `{{name}}`, and in words for whoever writes one. */
export const REPLY_FACTS = {
  name: "their whole name",
  "first name": "their first name",
  date: "the day they wrote",
  me: "your name",
  agency: "the agency’s name",
  phone: "the agency’s phone number",
  hours: "when somebody answers it",
} as const;
export type ReplyFacts = Record<keyof typeof REPLY_FACTS, string>;

const PLACE = /\{\{([^{}]*)\}\}/g;

/**
 * An answer with its places filled in, and the names of those that nothing is known for: such an answer is not sent. What
 * is filled in is text and never read for places again.
 */
export function filledIn(text: string, facts: ReplyFacts): { text: string; missing: string[] } {
  const known = new Map<string, string>(Object.entries(facts));
  const missing: string[] = [];
  const filled = text.replace(PLACE, (whole, inner: string) => {
    const name = inner.trim().toLowerCase().replace(/\s+/g, " ");
    const fact = known.get(name)?.trim();
    if (fact) return fact;
    missing.push(name || whole);
    return whole;
  });
  const isTorn = /\{\{|\}\}/.test(text.replace(PLACE, ""));
  return { text: filled, missing: [...new Set([...missing, ...(isTorn ? ["{{"] : [])])] };
}
