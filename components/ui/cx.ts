/** Joins class names, leaving out what is off. It settles no conflicts: two utilities for one property never meet. */
export function cx(...names: (string | false | 0 | 0n | null | undefined)[]) {
  return names.filter(Boolean).join(" ");
}
