import { Marked } from "marked";
import { cleanHtml, cleanHtmlToText } from "@/lib/core/text/html";
import { shallow } from "@/lib/core/text/shallow-markdown";
import { shorten } from "@/lib/core/text/text";

const marked = new Marked({ gfm: true, breaks: true, tokenizer: shallow() });

/**
 * What is made of a recruiter's Markdown when it is saved: clean HTML, its words, and a summary when none was given. A
 * line's end is a line's end.
 */
export function described(markdown: string, summary: string | undefined) {
  const html = cleanHtml(marked.parse(markdown, { async: false }));
  return { descriptionHtml: html, ...wordsOf(html, summary) };
}

/** The text of a description, which is clean HTML, and the summary: as given, else made from it. */
export function wordsOf(html: string, summary?: string) {
  const text = cleanHtmlToText(html);
  return { descriptionText: text, summary: summary ?? summaryOf(text) };
}

const SUMMARY_MAX = 160;
/** "Salary: £30k", "Leeds | Hybrid | £30k", "***": facts that stand elsewhere, and decoration. */
const NO_SENTENCE = /^[\p{L} /&-]{2,30}:|\||^[^\p{L}]|[^.!?]$/u;
const SENTENCE = /\S.*?[.!?](?=\s|$)/g;

/** The first sentences of a text that fit into 160 characters; lines of mere facts are passed over. */
export function summaryOf(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.find((one) => one.length > 60 && !NO_SENTENCE.test(one)) ?? lines.find((one) => one.length > 20);
  let summary = "";
  // No further than it takes to see that the next sentence does not fit: looking for its end again from each word takes
  // time by the square of what is looked at.
  for (const [sentence] of (line ?? lines[0] ?? "").slice(0, 2 * SUMMARY_MAX).matchAll(SENTENCE)) {
    const longer = summary ? `${summary} ${sentence}` : sentence;
    if (longer.length > SUMMARY_MAX) break;
    summary = longer;
  }
  return summary.length > 30 ? summary : shorten(line ?? lines[0] ?? "", SUMMARY_MAX);
}
