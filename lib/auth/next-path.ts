/** Any origin will do to resolve a path against; this one can never be registered. */
const SOMEWHERE = "http://site.invalid";

/** Going on to these would sign in again, or show a machine's answer. */
const NOT_FOR_PEOPLE = /^\/(api|sign-in|sign-up)(\/|$)/;

/**
 * Where to go on after signing in: a path of this site, as a browser would read it, or null. It is judged after parsing,
 * because a browser takes `/\evil.example`, `/<tab>/evil.example` and, once resolved, `/.//evil.example` for another site.
 */
export function nextPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || text.length > 2000) return null;
  const url = URL.parse(text, SOMEWHERE);
  if (url?.origin !== SOMEWHERE || url.pathname.startsWith("//") || NOT_FOR_PEOPLE.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
