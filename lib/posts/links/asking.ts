import { askOutside } from "@/lib/core/web/outside";
import { userAgent } from "./our-name";

/** How a link was found: it leads somewhere, it does not and why, or nobody can tell from outside. */
export type Found = { kind: "well" } | { kind: "trouble"; words: string } | { kind: "unclear" };

export type Ask = (url: URL, method: "HEAD" | "GET") => Promise<{ status: number; location: string | null }>;

/** Whether a host wants this address to be asked for by programs. */
export type MayAsk = (url: URL) => Promise<boolean>;
const always: MayAsk = () => Promise.resolve(true);

const LONGEST_MS = 15_000;
const MAX_BYTES = 2_000_000;
const MOST_HOPS = 5;

/** What a server answers that does not want programs, or not so many questions: it says nothing about the page. */
const NOT_FOR_PROGRAMS = new Set([401, 403, 407, 429, 451, 999]);

/** Asks the web as ourselves, by name, for as little as it will give. */
export const askTheWeb: Ask = async (url, method) => {
  const headers = {
    "user-agent": userAgent(),
    accept: "*/*",
    ...(method === "GET" ? { range: "bytes=0-1023" } : {}),
  };
  const answer = await askOutside(url, { method, headers, longestMs: LONGEST_MS, maxBytes: MAX_BYTES });
  return { status: answer.status, location: answer.headers.get("location") };
};

/**
 * Tries a link as a reader would, with a HEAD and, where that is refused, a GET; redirects are followed, each judged by
 * itself, and asked for only where its host lets programs (`mayAsk`); else nothing is known. A link without https is
 * tried with it, since nothing else may be asked; when that fails nothing is known.
 */
export async function tryLink(href: string, ask: Ask = askTheWeb, mayAsk: MayAsk = always): Promise<Found> {
  const isPlain = href.startsWith("http:");
  let url = new URL(isPlain ? href.replace(/^http:/, "https:") : href);
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!(await mayAsk(url))) return { kind: "unclear" };
    const answer = await answerOf(url, ask);
    if ("words" in answer) return isPlain ? { kind: "unclear" } : { kind: "trouble", words: answer.words };
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location && URL.canParse(location, url.href)) {
      url = new URL(location, url.href);
      if (url.protocol !== "https:") return { kind: "unclear" };
      continue;
    }
    if (status < 400 || status === 416) return { kind: "well" };
    if (isPlain || NOT_FOR_PROGRAMS.has(status)) return { kind: "unclear" };
    return { kind: "trouble", words: saidBy(status) };
  }
  return { kind: "trouble", words: "It sends readers from one address to the next without end." };
}

async function answerOf(url: URL, ask: Ask) {
  try {
    const head = await ask(url, "HEAD");
    if (head.status < 400) return head;
  } catch {
    // Some servers hang up on HEAD; a GET says more.
  }
  try {
    return await ask(url, "GET");
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return words.startsWith("The answer is larger") ? { status: 200, location: null } : { words };
  }
}

function saidBy(status: number): string {
  if (status === 404) return "There is no such page (404).";
  if (status === 410) return "The page has been taken down (410).";
  return status >= 500 ? `The site had a fault (${status}).` : `The site refused (${status}).`;
}
