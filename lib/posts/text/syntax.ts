import {
  Lexer,
  Marked,
  type Token,
  Tokenizer,
  type TokenizerAndRendererExtension,
  type TokenizerObject,
  type Tokens,
  type TokensList,
} from "marked";
import { shallow } from "@/lib/core/text/shallow-markdown";
import { plain } from "@/lib/core/text/text";

/** Words that stand apart, between `:::callout` and `:::`. */
export interface Callout extends Tokens.Generic {
  type: "callout";
  tokens: Token[];
}

/** `::video[label](address)` and `::action[label](address)`. */
export interface Pointer extends Tokens.Generic {
  type: "video" | "action";
  label: string;
  address: string;
}

/** `::job[of]` and `::alert[of]`: what they show is looked up when the page is asked for. */
export interface Live extends Tokens.Generic {
  type: "job" | "alert";
  of: string;
}

/** How far ahead the end of a block is looked for: a longer one is no callout. */
const REACH = 8000;
/** In how many lines of a paragraph a block may begin. */
const MOST_LINES = 100;
/** Reading marks within a line takes time by the square of what is read at once, so a longer text is read in pieces. */
const AT_ONCE = 4000;

const POINTER =
  /^::(video|action)\[((?:\\.|[^\]\\\n]){0,300})\]\(<?([^\s()<>]{0,500}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,300})?)>?\)[ \t]*(?:\n|$)/;
const LIVE = /^::(job|alert)(?:\[([^\]\n]{0,400})\])?[ \t]*(?:\n|$)/;
const CALLOUT = /^:::[ \t]*callout[ \t]*\n/;
const CALLOUT_END = /^:::[ \t]*$/m;

/** A line of a block ends the paragraph above it. Asked once a paragraph, so no further than that paragraph is looked. */
function start(src: string): number | undefined {
  let at = src.indexOf("\n") + 1;
  for (let lines = 0; at > 0 && lines < MOST_LINES && src[at] !== "\n"; lines++) {
    if (src.startsWith("::", at) && isBlock(src.slice(at, at + REACH))) return at;
    at = src.indexOf("\n", at) + 1;
  }
  return undefined;
}

const isBlock = (src: string) =>
  LIVE.test(src) || POINTER.test(src) || (CALLOUT.test(src) && CALLOUT_END.test(src.slice(3)));

/** The blocks of the house as marked reads them; markup for them is the renderer's. */
const BLOCKS: TokenizerAndRendererExtension[] = [
  {
    name: "callout",
    level: "block",
    start,
    tokenizer(src): Callout | undefined {
      const opened = CALLOUT.exec(src)?.[0];
      if (!opened) return undefined;
      const rest = src.slice(opened.length, opened.length + REACH);
      const end = CALLOUT_END.exec(rest);
      if (!end) return undefined;
      const raw = src.slice(0, opened.length + end.index + end[0].length + 1);
      return { type: "callout", raw, tokens: this.lexer.blockTokens(rest.slice(0, end.index), []) };
    },
    childTokens: ["tokens"],
  },
  {
    name: "pointer",
    level: "block",
    tokenizer(src): Pointer | undefined {
      const [raw, type, label = "", address = ""] = POINTER.exec(src) ?? [];
      if (raw === undefined || (type !== "video" && type !== "action")) return undefined;
      return { type, raw, label: unescaped(label).trim(), address };
    },
  },
  {
    name: "live",
    level: "block",
    tokenizer(src): Live | undefined {
      const [raw, type, of = ""] = LIVE.exec(src) ?? [];
      if (raw === undefined || (type !== "job" && type !== "alert")) return undefined;
      return type === "job" && !isSlug(of.trim()) ? undefined : { type, raw, of: of.trim() };
    },
  },
];

const isSlug = (of: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(of);
const unescaped = (label: string) => label.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** Headings by a line under them are looked for before each paragraph, to its end: no longer ones than this are found. */
const UNDERLINED_MAX = 1000;

const briefly: TokenizerObject = {
  lheading(src) {
    return Tokenizer.prototype.lheading.call(this, src.slice(0, UNDERLINED_MAX));
  },
};

/** A reader of the house's Markdown. One instance reads one text: it counts how deep it is. */
export function reader({ breaks = false } = {}): Marked {
  return new Marked({ gfm: true, breaks, tokenizer: { ...shallow(), ...briefly }, extensions: BLOCKS });
}

/** The text as tokens. Takes time by its length, whatever it is. */
export function tokensOf(marked: Marked, markdown: string): TokensList {
  return new PatientLexer(marked.defaults).lex(plain(markdown));
}

class PatientLexer extends Lexer {
  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    for (let from = 0; from < src.length;) {
      const piece = pieceOf(src, from);
      super.inlineTokens(piece, tokens);
      from += piece.length;
    }
    return tokens;
  }
}

/** What is read at once: all of a usual paragraph, else up to the last blank that fits. */
function pieceOf(src: string, from: number): string {
  if (src.length - from <= AT_ONCE) return from === 0 ? src : src.slice(from);
  const piece = src.slice(from, from + AT_ONCE);
  const blank = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
  if (blank > AT_ONCE / 2) return piece.slice(0, blank + 1);
  // Not within a character of two halves.
  return /[\ud800-\udbff]$/.test(piece) ? piece.slice(0, -1) : piece;
}
