import { marked } from "marked";
import { cleanHtml, htmlToText } from "@/lib/core/html";
import { shorten } from "@/lib/core/text";

/** What is made of a recruiter's Markdown when it is saved: clean HTML, its words, and a summary when none was given. */
export function described(markdown: string, summary: string | undefined) {
  const html = cleanHtml(marked.parse(markdown, { async: false, gfm: true }));
  const text = htmlToText(html);
  return { descriptionHtml: html, descriptionText: text, summary: summary ?? firstSentence(text) };
}

/** The first sentence of a text, at most 160 characters. */
export function firstSentence(text: string): string {
  const line = text.split("\n").find((line) => line.trim().length > 40) ?? text.split("\n")[0] ?? "";
  return shorten(/^.{20,}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line, 160);
}

const BLOCKS: [RegExp, string][] = [
  [/<h2[^>]*>/g, "\n\n## "],
  [/<h[34][^>]*>/g, "\n\n### "],
  [/<li>/g, "\n- "],
  [/<blockquote>/g, "\n\n> "],
  [/<\/(?:p|h[234]|ul|ol|blockquote)>|<(?:p|ul|ol)>|<hr[^>]*>/g, "\n\n"],
  [/<br[^>]*>/g, "  \n"],
  [/<\/?(?:strong|b)>/g, "**"],
  [/<\/?(?:em|i)>/g, "*"],
];

/** Cleaned HTML as Markdown, for editing. What Markdown has no word for (tables) stays as its text. */
export function asMarkdown(html: string): string {
  const linked = html.replace(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, "[$2]($1)");
  const marked = BLOCKS.reduce((text, [tag, sign]) => text.replace(tag, sign), linked);
  return htmlToText(marked.replace(/\n/g, "<br>"))
    .replace(/\n- +\n?/g, "\n- ")
    .replace(/(\n- .*)\n+(?=- )/g, "$1\n")
    .replace(/\*\*\s*\*\*/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
