import type { JobCheck } from "../checks";
import { AGE } from "./words/age";
import { MANLY, WOMANLY } from "./words/gender";
import { LAW } from "./words/law";
import { WORK } from "./words/work";
import type { Passage } from "./lines";

/** A word or a turn of phrase, and what to do about it. */
export interface Wording {
  level: JobCheck["level"];
  rule: string;
  /** With flag i and without g; short reaches only, so that it takes time by the length of the line. */
  pattern: RegExp;
  /** Follows the words that were found: "“young” …". */
  why: string;
  instead?: string;
}

const ALL: Wording[] = [...LAW, ...AGE, ...WORK, ...MANLY, ...WOMANLY];

/** Every wording that is found, once a word and line. Where two speak of the same words, the first in the list does. */
export function wordingChecks(passages: Passage[]): JobCheck[] {
  return passages.flatMap((passage) => {
    const taken: [number, number][] = [];
    return ALL.flatMap(({ pattern, level, rule, why, instead }): JobCheck[] => {
      const found = firstFree(pattern, passage.text, taken);
      if (!found) return [];
      taken.push([found.index, found.index + found[0].length]);
      const { field, line } = passage;
      return [{ level, rule, field, line, words: `“${found[0].trim()}” ${why}`, instead }];
    });
  });
}

function firstFree(pattern: RegExp, text: string, taken: [number, number][]): RegExpExecArray | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  return taken.some(([from, until]) => found.index < until && from < end) ? null : found;
}

/** By how many words one side has to lead before the whole is said to lean. */
const LEANS = 3;

/** Whether the words of an advert lean to one side, taken together. */
export function balanceOf(passages: Passage[]): JobCheck[] {
  const text = passages.map((passage) => passage.text).join("\n");
  const [manly, womanly] = [MANLY, WOMANLY].map((words) =>
    words.flatMap(({ pattern }) => text.match(new RegExp(pattern.source, `${pattern.flags}g`)) ?? []),
  ) as [string[], string[]];
  const lead = manly.length - womanly.length;
  if (Math.abs(lead) < LEANS) return [];
  const [many, few] = lead > 0 ? [manly, womanly] : [womanly, manly];
  const shown = [...new Set(many.map((word) => word.toLowerCase()))].slice(0, 5).join(", ");
  const words =
    lead > 0
      ? `${many.length} words here go with men in people’s minds and ${few.length} with women (${shown}). Adverts like that put women off without anybody noticing why (Gaucher, Friesen and Kay, 2011)`
      : `${many.length} words here go with women in people’s minds and ${few.length} with men (${shown}). Say what is done instead of how somebody is, so that everybody can see themselves in it`;
  return [{ level: "should", rule: "gender-balance", field: "description", words }];
}
