import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * Has Next put a nonce on every script that is its own, in this one making of a page, so that the policy can tell them from
 * a script that somebody got into the page; Next reads it from the policy of the *request*. Whatever a sender wrote
 * there goes: a page is kept for everybody. Null where no page is made and nobody would take the nonce out again: for
 * the data of one, which a script asks for, and while the sources are worked on.
 */
export function stampScripts({ method, headers }: { method?: string; headers: IncomingHttpHeaders }, dev: boolean) {
  delete headers["content-security-policy"];
  delete headers["content-security-policy-report-only"];
  // Nothing that the front would keep for others may be among these.
  const isForScript = Boolean(headers.rsc) || (method === "POST" && headers["next-action"] !== undefined);
  if (dev || isForScript) return null;
  const nonce = randomUUID();
  headers["content-security-policy"] = `script-src 'nonce-${nonce}'`;
  return nonce;
}

/** Whether the attributes of a tag have the nonce of this making. */
export const isStamped = (attributes: string, nonce: string | null): boolean =>
  nonce !== null && ` ${attributes}`.includes(` nonce="${nonce}"`);

/** Without the nonce, in tags and in the data of the page's scripts: the same bytes whenever it is made. */
export const unstamped = (html: string, nonce: string | null): string =>
  nonce === null ? html : html.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
