export interface Heading {
  /** Of the Markdown, from 1. */
  line: number;
  level: number;
  words: string;
}

/** The headings of an article, as it will have them: # and ## are both its sections. Lines of code are none. */
export function outlineOf(markdown: string): Heading[] {
  let fence: string | undefined;
  return markdown.split("\n").flatMap((text, index): Heading[] => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? undefined : mark;
    const [, signs = "", words = ""] = (!fence && /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$/.exec(text)) || [];
    return words ? [{ line: index + 1, level: Math.min(Math.max(signs.length, 2), 4), words: plainWords(words) }] : [];
  });
}

/** How many words readers will read, near enough for somebody who writes. */
export const wordsIn = (markdown: string): number =>
  plainWords(markdown).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

const plainWords = (markdown: string): string =>
  markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\([!-/:-@[-`{-~])|[*_`~]/g, "$1");
