import type { FoundBody } from "./found";
import { fittingText } from "./fitting";
import { withPicturesChanged } from "./markdown/pictures-in";
import { pictureText } from "./html/prepare";
import { PicturesOfText } from "./pictures";

/** Makes the house's Markdown of HTML from anywhere (lib/posts/text/from-html.ts). */
export type MarkdownFrom = (
  html: string,
  options: { imageFor?: (src: string, alt: string) => string | null },
) => { markdown: string; lost: string[] };

export interface MovedText {
  /** With words for the addresses of its pictures. */
  markdown: string;
  pictures: PicturesOfText;
}

/** The text of a found post as it can be kept here; a sentence when it cannot. */
export function textOf(body: FoundBody, from: MarkdownFrom, remarks: string[]): MovedText | { why: string } {
  const pictures = new PicturesOfText();
  const words = new Set<string>();
  const wordFor = (src: string) => {
    const word = pictures.wordFor(src);
    words.add(word);
    return word;
  };
  const markdown = body.kind === "html" ? fromHtml(body, from, { wordFor, remarks }) : body.markdown;
  const marked = withPicturesChanged(markdown, ({ whole, src, alt, caption }) =>
    words.has(src) ? whole : pictureText(wordFor(src), alt, caption),
  );
  const fitting = body.kind === "markdown" && body.isOurs ? marked : fittingText(marked, remarks);
  return fitting === null ? { why: "Its text has more than 200,000 characters." } : { markdown: fitting, pictures };
}

interface Circumstances {
  wordFor: (src: string) => string;
  remarks: string[];
}

function fromHtml(body: FoundBody & { kind: "html" }, from: MarkdownFrom, { wordFor, remarks }: Circumstances): string {
  const { markdown, lost } = from(body.html, { imageFor: wordFor });
  remarks.push(...lost);
  return body.held.back(markdown);
}
