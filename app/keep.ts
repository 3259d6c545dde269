/** A page whose words change only when somebody changes something is asked for again after a day all the same. */
const LONGEST_SECONDS = 86_400;

/**
 * What a page tells the front about keeping it: until the first of the instants at which something on it changes by
 * itself, and never when one of `tags` has changed. Every page of the site shows the agency's name, so `brand` is one.
 */
export function keepUntil(
  instants: (Date | null | undefined)[],
  tags: string[],
  now: Date,
): { seconds: number; tags: string[] } {
  const left = instants.flatMap((at) => (at ? [Math.floor((at.getTime() - now.getTime()) / 1000)] : []));
  return { seconds: Math.max(0, Math.min(LONGEST_SECONDS, ...left)), tags: [...tags, "brand"] };
}
