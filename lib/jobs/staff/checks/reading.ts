import { schoolYear, sentencesOf } from "@/lib/core/text/readability";
import type { JobField } from "../../form-input";
import type { JobCheck } from "../checks";
import { countWords } from "./count-words";
import type { Line } from "./lines";

const LONG_SENTENCE = 25;
const MOST_SENTENCES = 4;
/** Year 10, aged 14 to 15: easy enough for everybody who could do the work, in a second language too. */
const MOST_YEARS = 10;
const MOST_ACRONYMS = 5;
/** Each is looked for in the whole text. */
const MOST_LOOKED_UP = 40;
const SHOUTED = /\b[A-Z]{4,}(?:[ ,&-]+[A-Z]{3,})+\b/;

/** Short forms that everybody who looks for work here reads as words. */
const KNOWN = new Set(
  "UK US EU USA GB BA BSC MA MSC PHD MBA GCSE AS BTEC NVQ HNC HND CV HR IT PR TV PC AI ID DIY NHS BBC VAT PAYE ISA FAQ GPS PDF USB OK AM PM NI DBS GMT BST HTML CSS SQL API JSON AWS LTD PLC LLP CEO VIP EV CAD GIS ACCA ACA CIMA CFA".split(
    " ",
  ),
);

/** What makes an advert hard to read: long sentences, hard words, capitals, exclamation marks and short forms. */
export function readingChecks(title: string, lines: Line[]): JobCheck[] {
  const sentences = lines.flatMap(({ kind, text, line }) =>
    kind === "heading" ? [] : sentencesOf(text).map((sentence) => ({ text: sentence, line })),
  );
  return [
    ...longSentences(sentences),
    ...hardness(sentences.map(({ text }) => text)),
    ...shouting("title", title),
    ...lines.flatMap(({ text, line }) => shouting("description", text, line)),
    ...acronyms(lines),
  ];
}

function longSentences(sentences: { text: string; line: number }[]): JobCheck[] {
  const long = sentences
    .map((one) => ({ ...one, count: countWords(one.text) }))
    .filter(({ count }) => count > LONG_SENTENCE);
  const said = long.slice(0, MOST_SENTENCES).map(({ text, line, count }) => {
    const begin = text.split(/\s+/).slice(0, 5).join(" ").slice(0, 60);
    return should("long-sentence", "description", `The sentence “${begin}…” has ${count} words. Make two of it`, line);
  });
  const more = long.length - said.length;
  return more > 0
    ? [
        ...said,
        should(
          "long-sentence",
          "description",
          `${more} more sentences have over ${LONG_SENTENCE} words`,
          long[MOST_SENTENCES]?.line,
        ),
      ]
    : said;
}

function hardness(sentences: string[]): JobCheck[] {
  const year = schoolYear(sentences);
  if (year === null || year <= MOST_YEARS) return [];
  const who = year > 13 ? "somebody at university" : `somebody in Year ${year}, aged ${year + 4} to ${year + 5}`;
  return [
    should(
      "reading-age",
      "description",
      `It reads like a text for ${who}. Shorter sentences and everyday words bring in more people`,
    ),
  ];
}

function shouting(field: JobField, text: string, line?: number): JobCheck[] {
  const checks: JobCheck[] = [];
  if (text.includes("!"))
    checks.push(should("exclamation", field, "An exclamation mark is heard as selling. A full stop does", line));
  const loud =
    SHOUTED.exec(text.slice(0, 4000))?.[0] ?? (field === "title" && /^[A-Z\s&/-]{8,}$/.test(text) ? text : null);
  if (loud)
    checks.push(
      should(
        "capitals",
        field,
        `“${loud.slice(0, 60)}” is in capitals, which are slow to read. Write it as usual`,
        line,
      ),
    );
  return checks;
}

/** Short forms whose words stand nowhere beside them, each once. */
function acronyms(lines: Line[]): JobCheck[] {
  const text = lines.map((line) => line.text).join("\n");
  const seen = new Set<string>();
  const found: JobCheck[] = [];
  for (const { text: words, line } of lines) {
    for (const [short] of words.matchAll(/\b[A-Z]{2,6}(?=s?\b)/g)) {
      if (seen.size >= MOST_LOOKED_UP || KNOWN.has(short) || seen.has(short) || SHOUTED.test(words)) continue;
      seen.add(short);
      if (new RegExp(String.raw`\(${short}s?\)|\b${short}s? \(`).test(text)) continue;
      found.push(
        should(
          "short-form",
          "description",
          `“${short}” is known inside the trade. Say it in words once, with the short form behind it`,
          line,
        ),
      );
    }
  }
  return found.slice(0, MOST_ACRONYMS);
}

const should = (rule: string, field: JobField, words: string, line?: number): JobCheck => ({
  level: "should",
  rule,
  field,
  words,
  line,
});
