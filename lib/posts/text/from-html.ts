import { plain } from "@/lib/core/text/text";
import { together } from "./from-html/block";
import { blocksIn } from "./from-html/blocks";
import { Lost } from "./from-html/lost";
import { Page } from "./from-html/page";
import { wordTag } from "./from-html/programs";
import { elementsIn, treeOf } from "./from-html/tree";

interface Options {
  /** Our address of a picture that is kept elsewhere; null when it is not to be had. Without it such pictures are lost. */
  imageFor?: (src: string, alt: string) => string | null;
}

/** More is cut off: a book has less, and two seconds are enough for it. */
const MOST = 1_000_000;

/**
 * HTML of another program (Word, Google Docs, LibreOffice, WordPress, Ghost, any page) as Markdown of the house. Headings
 * begin at ##, lists and tables stay what they are, styles and what only that program reads go. What a reader would miss
 * is named in `lost`, in words for the person who pastes. Nothing in the result can be more than text: rendered() makes of
 * it what it makes of anything typed. Runs in a browser too; takes time by the length of the HTML, however it is nested.
 */
export function markdownFrom(
  html: string,
  { imageFor = () => null }: Options = {},
): { markdown: string; lost: string[] } {
  const lost = new Lost();
  const light = withoutLetters(html);
  if (light.length > MOST)
    lost.add(`Everything after the first ${MOST.toLocaleString("en-GB")} characters. Bring the rest in by itself`);
  const root = treeOf(plain(light.slice(0, MOST)), (comment, isOpen) => sayComment(comment, isOpen, lost));
  const levels = elementsIn([root], (element) => /^h[1-6]$/.test(wordTag(element))).map((element) =>
    Number(wordTag(element).charAt(1)),
  );
  const shift = levels.length > 0 ? 2 - Math.min(...levels) : 0;
  const markdown = together(blocksIn(root.children, new Page({ lost, shift, imageFor, read: blocksIn })));
  return { markdown, lost: lost.list() };
}

/** A block of WordPress that is made when its page is asked for leaves only a comment; one that never ends hides the rest. */
function sayComment(comment: string, isOpen: boolean, lost: Lost): void {
  const block = /^\s*wp:([\w/-]{1,80})[\s\S]*\/\s*$/.exec(comment.slice(0, 2000))?.[1];
  if (block) lost.add("A block that its own site filled", block);
  else if (isOpen && !comment.startsWith("[if")) lost.add("What stood behind a comment that never ends", comment);
}

/** Fewer letters than this are no picture. */
const LEAST_LETTERS = 100;

/** HTML without the letters of pictures that lie in it: they would be most of it, and cannot be taken along. */
function withoutLetters(html: string): string {
  const sign = ";base64,";
  let light = "";
  let from = 0;
  for (let at = html.indexOf(sign); at >= 0; at = html.indexOf(sign, at + 1)) {
    const begin = at + sign.length;
    const end = endOfLetters(html, begin);
    if (end - begin < LEAST_LETTERS) continue;
    light += html.slice(from, begin);
    from = end;
    at = end - 1;
  }
  return light + html.slice(from);
}

function endOfLetters(html: string, begin: number): number {
  let end = begin;
  for (; end < html.length; end++) {
    const code = html.charCodeAt(end) | 0x20;
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2f;
    if (!isLetter && html[end] !== "=") return end;
  }
  return end;
}
