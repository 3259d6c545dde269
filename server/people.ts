import type { IncomingMessage } from "node:http";

/** What looks at links by itself, before a person does. */
const PROGRAM =
  /bot|crawl|spider|preview|scan|monitor|curl|wget|python|headless|lighthouse|externalhit|whatsapp|feed|proofpoint|mimecast|barracuda/i;

/** Whether something other than a person asks, by what it calls itself. Whoever says nothing is a program. */
export const isProgram = (agent: string | undefined): boolean => !agent || PROGRAM.test(agent);

/** Every browser has called itself so since 1994; few programs that mean well do. */
const BROWSER = /^(?:Mozilla|Opera)\//;

/**
 * Whether a browser asks for a page to show it to somebody now. Not, when it fetches ahead of a click that may never come
 * (`Sec-Purpose`, before it `Purpose` and `X-Moz`), nor when a page's script or a frame asks (`Sec-Fetch-Dest`, which
 * browsers without it leave out).
 */
export function isForReading({ headers }: Pick<IncomingMessage, "headers">): boolean {
  const agent = headers["user-agent"];
  if (isProgram(agent) || !BROWSER.test(agent ?? "")) return false;
  if ([headers["sec-purpose"], headers.purpose, headers["x-moz"]].some((why) => /prefetch|prerender/i.test(`${why}`)))
    return false;
  return (headers["sec-fetch-dest"] ?? "document") === "document";
}
