import type { Tokens } from "marked";
import type { Check } from "../checks";
import type { Lined } from "./lined";
import { countWords, plainWords } from "./lined";
import { schoolYear, sentencesOf } from "@/lib/core/text/readability";

const LONG_SENTENCE = 25;
/** More of the same is not said one by one. */
const MOST_SENTENCES = 10;
/** Year 11, when school may end: what everybody who reads here has behind them. */
const MOST_YEARS = 11;
const SHOUTED = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}’'-]+\s+){2,}\p{Lu}[\p{Lu}’'-]+(?![\p{L}\p{N}])/u;

/** How hard the words are to read: long sentences, school years, capitals that are spelled out letter by letter aloud. */
export function wordChecks(tokens: Lined[]): Check[] {
  const lines = tokens.flatMap(({ token, line }) => {
    const isLine =
      token.type === "paragraph" || token.type === "heading" || (token.type === "text" && "tokens" in token);
    if (!isLine) return [];
    return [{ words: plainWords((token as Tokens.Paragraph).tokens), line, isHeading: token.type === "heading" }];
  });
  const sentences = lines.flatMap(({ words, line, isHeading }) =>
    isHeading ? [] : sentencesOf(words).map((text) => ({ text, line })),
  );
  return [...longSentences(sentences), ...shouted(lines), ...hardness(sentences.map(({ text }) => text))];
}

function longSentences(sentences: { text: string; line: number }[]): Check[] {
  const long = sentences
    .map((sentence) => ({ ...sentence, count: countWords(sentence.text) }))
    .filter(({ count }) => count > LONG_SENTENCE);
  const said = long.slice(0, MOST_SENTENCES).map(({ text, line, count }): Check => {
    const begin = text.split(/\s+/).slice(0, 5).join(" ").slice(0, 60);
    return {
      level: "should",
      rule: "long-sentence",
      words: `The sentence “${begin}…” has ${count} words. Make two of it`,
      line,
    };
  });
  const more = long.length - said.length;
  if (more > 0)
    said.push({
      level: "should",
      rule: "long-sentence",
      words: `${more.toLocaleString("en-GB")} more sentences have over ${LONG_SENTENCE} words`,
      line: long[MOST_SENTENCES]?.line,
    });
  return said;
}

function shouted(lines: { words: string; line: number }[]): Check[] {
  return lines.flatMap(({ words, line }): Check[] => {
    const found = SHOUTED.exec(words.slice(0, 4000))?.[0];
    return found
      ? [
          {
            level: "should",
            rule: "capitals",
            words: `“${found.slice(0, 60)}” is in capitals, which are slow to read. Write it as usual, in bold if it must stand out`,
            line,
          },
        ]
      : [];
  });
}

function hardness(sentences: string[]): Check[] {
  const year = schoolYear(sentences);
  if (year === null || year <= MOST_YEARS) return [];
  const who = year > 13 ? "someone at university" : `someone in Year ${year} (aged ${year + 4} to ${year + 5})`;
  return [
    {
      level: "should",
      rule: "reading-age",
      words: `It reads like a text for ${who}. Shorter sentences and everyday words bring in more readers`,
    },
  ];
}
