import type { IncomingMessage } from "node:http";
import { MOST_PARTS } from "@/lib/core/forms/form-parts";
import { plainPage, plainProblem } from "./answers";
import type { Answer } from "./kept-pages";
import { tooLarge, unreadableForm } from "./limits";
import { allowedInstead } from "./methods";
import { isOurs, pathOf } from "./requests";

export const AT_MOST = `Send at most 8 MB and ${MOST_PARTS} fields.`;

/**
 * What is said to a request that goes no further: at an address that is none, by a method that nothing there knows, from
 * another site, or with too much. Null for all others.
 */
export function turnedAway(request: IncomingMessage, origins: ReadonlySet<string>): Answer | null {
  const path = pathOf(request.url);
  if (path === null) return refusal(request, 404, "There can be nothing at such an address.");
  const allowed = allowedInstead(request.method ?? "GET", path);
  if (allowed) return notAllowed(request, allowed);
  if (!isOurs(request, path, origins))
    return refusal(request, 403, "Changes are taken from this site’s own pages only.");
  if (tooLarge(request)) return refusal(request, 413, AT_MOST);
  if (unreadableForm(request))
    return refusal(request, 415, "Send the form as multipart/form-data with one plain boundary.");
  return null;
}

/** A refusal in the words of a page, or of the API. */
export function refusal({ url = "" }: IncomingMessage, status: number, detail: string): Answer {
  // Also of an address that cannot be read: whoever asks there is a machine.
  return url.startsWith("/api/") ? plainProblem(status, detail) : plainPage(status);
}

/** A refusal that says which methods are known here. */
export function notAllowed(request: IncomingMessage, allow: string): Answer {
  const { headers, ...rest } = refusal(request, 405, "This method is not known here.");
  return { ...rest, headers: { ...headers, allow } };
}
