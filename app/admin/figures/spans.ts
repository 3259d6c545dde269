/** How far back figures go, in weeks. */
export const SPANS = { "4": "Four weeks", "13": "A quarter", "52": "A year" } as const;

/** The span that an address asks for; a quarter when it asks for none that there is. */
export const readSpan = (asked: string | null | undefined): keyof typeof SPANS =>
  asked && Object.hasOwn(SPANS, asked) ? (asked as keyof typeof SPANS) : "13";
