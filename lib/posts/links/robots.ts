import { askOutside } from "@/lib/core/web/outside";
import { OUR_NAME, userAgent } from "./our-name";

type Rule = { allows: boolean; pattern: string };

/** Judges a path with its parameters: whether it may be asked for. */
export type Rules = (path: string) => boolean;

const everything: Rules = () => true;
const nothing: Rules = () => false;

/**
 * What a robots.txt (RFC 9309) says to us: the group with our name counts, else the one for all. Of the rules that match, the
 * longest decides, and of two as long the one that allows. What is no rule is passed over.
 */
export function rulesOf(text: string): Rules {
  const groups = new Map<string, Rule[]>();
  let names: string[] = [];
  let isNaming = false;
  for (const line of text.slice(0, MOST_LETTERS).split(/\r\n?|\n/)) {
    const [, field = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const word = field.toLowerCase();
    if (word === "user-agent") {
      names = isNaming ? [...names, value.toLowerCase()] : [value.toLowerCase()];
      isNaming = true;
      for (const name of names) groups.set(name, groups.get(name) ?? []);
    } else if (word === "allow" || word === "disallow") {
      isNaming = false;
      // An empty "Disallow:" forbids nothing.
      if (value) for (const name of names) groups.get(name)?.push({ allows: word === "allow", pattern: value });
    }
  }
  const rules = (groups.get(OUR_NAME) ?? groups.get("*") ?? []).slice(0, MOST_RULES);
  return (path) => decided(rules, path);
}

const MOST_LETTERS = 500 * 1024;
const MOST_RULES = 5000;

function decided(rules: Rule[], path: string): boolean {
  let best: Rule | undefined;
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    const longer = rule.pattern.length - (best?.pattern.length ?? -1);
    if (longer > 0 || (longer === 0 && rule.allows)) best = rule;
  }
  return best?.allows ?? true;
}

/** `*` is anything, and `$` at the end is the end. Looked for piece by piece, so that no pattern takes long. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    if (isWhole && index === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}

export type AskForRobots = (url: URL) => Promise<{ status: number; location: string | null; text: string }>;

const askTheHost: AskForRobots = async (url) => {
  const headers = { "user-agent": userAgent() };
  const answer = await askOutside(url, { headers, longestMs: 10_000, maxBytes: 2_000_000 });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};

const DAY_MS = 86_400_000;
const MOST_HOSTS = 500;
const MOST_HOPS = 5;

/** What hosts allow, asked once a day and kept in memory; of many hosts the one asked longest ago is forgotten. */
export class Robots {
  #kept = new Map<string, { rules: Promise<Rules>; until: number }>();

  constructor(
    private readonly ask: AskForRobots = askTheHost,
    private readonly mostHosts = MOST_HOSTS,
  ) {}

  /** Whether the host of this address wants it to be asked for by programs. */
  async allows(url: URL, now: Date): Promise<boolean> {
    if (url.protocol !== "https:" && url.protocol !== "http:") return false;
    const kept = this.#kept.get(url.origin);
    const known = kept && kept.until > now.getTime() ? kept : this.#fetch(url.origin, now);
    return (await known.rules)(url.pathname + url.search);
  }

  #fetch(origin: string, now: Date) {
    const entry = { rules: this.#read(new URL("/robots.txt", origin)), until: now.getTime() + DAY_MS };
    this.#kept.delete(origin);
    this.#kept.set(origin, entry);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.mostHosts && oldest) this.#kept.delete(oldest);
    return entry;
  }

  /**
   * No file (4xx) is leave for all; a host with a fault is left in peace until tomorrow. One that cannot be reached cannot be
   * disturbed either: its pages are tried, or nobody would ever hear that it has gone.
   */
  async #read(start: URL): Promise<Rules> {
    let url = start;
    try {
      for (let hop = 0; hop <= MOST_HOPS; hop++) {
        const { status, location, text } = await this.ask(url);
        if (status >= 500) return nothing;
        if (status < 300) return rulesOf(text);
        if (status >= 400) return everything;
        if (!location || !URL.canParse(location, url.href)) return everything;
        url = new URL(location, url.href);
      }
      return everything;
    } catch {
      return everything;
    }
  }
}
