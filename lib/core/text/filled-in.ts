const PLACE = /\{\{([^{}]*)\}\}/g;

/**
 * A text with its places, such as `{{first name}}`, filled in, and the names of those that nothing is known for: such a text
 * is not sent. What is filled in is text and never read for places again.
 */
export function filledIn(text: string, facts: Readonly<Record<string, string>>): { text: string; missing: string[] } {
  const known = new Map<string, string>(Object.entries(facts));
  const missing: string[] = [];
  const filled = text.replace(PLACE, (whole, inner: string) => {
    const name = nameOf(inner);
    const fact = known.get(name)?.trim();
    if (fact) return fact;
    missing.push(name || whole);
    return whole;
  });
  const isTorn = /\{\{|\}\}/.test(text.replace(PLACE, ""));
  return { text: filled, missing: [...new Set([...missing, ...(isTorn ? ["{{"] : [])])] };
}

/** The names of the places in a text. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, inner = ""]) => nameOf(inner))),
];

const nameOf = (inner: string): string => inner.trim().toLowerCase().replace(/\s+/g, " ");
