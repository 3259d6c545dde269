import type { Token, Tokens } from "marked";
import { withoutEntities } from "./entities";
import { type DocumentMark, type DocumentNode, isSameMark, tidied, trimmed } from "./nodes";

/** The words of a line with their marks. A line end within a paragraph is a blank, as readers see it. */
export function inlineOf(tokens: Token[], marks: DocumentMark[] = []): DocumentNode[] {
  return trimmed(tidied(tokens.flatMap((token) => pieceOf(token, marks))));
}

function pieceOf(token: Token, marks: DocumentMark[]): DocumentNode[] {
  switch (token.type) {
    case "strong":
      return within(token, marks, { type: "bold" });
    case "em":
      return within(token, marks, { type: "italic" });
    case "del":
      return within(token, marks, { type: "strike" });
    case "link":
      return within(token, marks, { type: "link", attrs: { href: (token as Tokens.Link).href } });
    case "codespan":
      return text((token as Tokens.Codespan).text, withMark(marks, { type: "code" }));
    case "br":
      return [{ type: "hardBreak" }];
    case "checkbox":
      return [];
    case "image": {
      const { href, text: alt, title } = token as Tokens.Image;
      return [{ type: "inlinePicture", attrs: { src: href, alt, caption: title ?? "" }, ...marked(marks) }];
    }
    case "escape":
      return text((token as Tokens.Escape).text, marks);
    case "text": {
      const { tokens, text: words } = token as Tokens.Text;
      return tokens ? tokens.flatMap((each) => pieceOf(each, marks)) : text(withoutEntities(words), marks);
    }
    default:
      return text(token.raw, marks);
  }
}

const within = (token: Token, marks: DocumentMark[], mark: DocumentMark): DocumentNode[] =>
  (token as Tokens.Strong).tokens.flatMap((each) => pieceOf(each, withMark(marks, mark)));

const withMark = (marks: DocumentMark[], mark: DocumentMark) =>
  marks.some((each) => isSameMark(each, mark)) ? marks : [...marks, mark];

const marked = (marks: DocumentMark[]) => (marks.length > 0 ? { marks } : {});

const text = (words: string, marks: DocumentMark[]): DocumentNode[] => [
  { type: "text", text: words.replace(/[ \t]*\n[ \t]*/g, " "), ...marked(marks) },
];
