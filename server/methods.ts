import type { Answer } from "./kept-pages";

const OF_PAGES = ["GET", "HEAD", "POST"];
/** OPTIONS is answered by handlers alone, which know their methods; they are among the pages too, as feeds. */
const OF_HANDLERS = [...OF_PAGES, "OPTIONS", "PUT", "PATCH", "DELETE"];

/** The one address of the admin area that is put: the form of a job (app/admin/jobs/[id]/state). */
const STATE_OF_A_JOB = /^\/admin\/jobs\/[^/]+\/state$/;

/** What `Allow` says to a method that nothing at this address can know, such as TRACE or PROPFIND; null when it may be one. */
export function allowedInstead(method: string, path: string): string | null {
  const isApi = path.startsWith("/api/") || STATE_OF_A_JOB.test(path);
  if ((isApi ? OF_HANDLERS : [...OF_PAGES, "OPTIONS"]).includes(method)) return null;
  return (isApi ? OF_HANDLERS : OF_PAGES).join(", ");
}

/**
 * The same for what only Next could tell: it says 400 to OPTIONS of a page, and fails at a form that is sent to a file,
 * with the right `Allow` in its hands.
 */
export function allowedAfterAll(method: string, { status, headers }: Answer): string | null {
  if (method === "OPTIONS" && status === 400) return OF_PAGES.join(", ");
  return status >= 500 && headers.allow ? String(headers.allow) : null;
}
