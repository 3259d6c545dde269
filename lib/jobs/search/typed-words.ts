import { plain } from "@/lib/core/text/text";

/** One thing that was asked for: words, or a phrase in quotes; `not` when a minus stood before it. */
export type Term = { text: string; isPhrase: boolean; not: boolean };

/** What was typed: any of these, and of one all of its terms. */
export type TypedWords = Term[][];

const LONGEST = 200;
const MOST_TERMS = 24;

/**
 * Reads a search box as people know it from the web: words are all wanted, "quotes" keep words together, a minus leaves
 * out, OR stands between choices. Whatever is typed means something or nothing; it is never an error. A quote left open
 * closes at the end.
 */
export function readTyped(typed: string): TypedWords {
  const text = plain(typed).normalize("NFC").slice(0, LONGEST);
  const branches: Term[][] = [[]];
  let terms = 0;
  for (const [token, minus, quoted, bare] of text.matchAll(/(-?)"([^"]*)"?|(\S+)/g)) {
    if (terms >= MOST_TERMS) break;
    if (/^or$/i.test(token)) {
      branches.push([]);
      continue;
    }
    const not = minus === "-" || (bare?.startsWith("-") ?? false);
    const term = quoted ?? (not ? bare?.slice(1) : bare) ?? "";
    // A sign by itself ("&", "/") is no word; C++ and .NET have letters.
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    branches.at(-1)?.push({ text: symbolName(term), isPhrase: quoted !== undefined, not });
    terms++;
  }
  return branches.filter((branch) => branch.length > 0);
}

/** The language R is indexed by its capital alone, or every initial would be it; whoever types "r" means it. */
const symbolName = (term: string) => (/^r$/i.test(term) ? "R" : term);
