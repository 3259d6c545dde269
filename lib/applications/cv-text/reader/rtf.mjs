// @ts-check
import { MOST_LETTERS } from "./tidy.mjs";
import { rtfTokens } from "./rtf-tokens.mjs";

/** @typedef {import("./rtf-tokens.mjs").RtfToken} RtfToken */

/** What holds no words of the document, with all that is in it. */
const SKIPPED = new Set(
  "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl info generator pict object objdata nonshppict themedata colorschememapping datastore latentstyles xmlnstbl fldinst bkmkstart bkmkend filetbl revtbl falt panose atnid atnauthor annotation".split(
    " ",
  ),
);

/** Words that stand for signs. @type {Readonly<Record<string, string>>} */
const SIGNS = {
  par: "\n",
  line: "\n",
  sect: "\n\n",
  page: "\n\n",
  row: "\n",
  nestrow: "\n",
  tab: "\t",
  cell: "\t",
  nestcell: "\t",
  enspace: " ",
  emspace: " ",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};
/** Signs behind a backslash. @type {Readonly<Record<string, string>>} */
const ESCAPED = { "~": " ", _: "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}" };

/** The page of codes of a font, by its writing, where it is not the document's own. @type {Readonly<Record<number, number>>} */
const PAGES = { 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };
const USUAL_PAGE = 1252;
const DEEPEST = 1000;

/** A rich text's words. Nothing in it is run, fetched or unpacked. @param {Buffer} bytes */
export async function rtfText(bytes) {
  const words = new Words();
  for (const token of rtfTokens(bytes.toString("latin1"))) {
    words.take(token);
    if (words.isFull) break;
  }
  return { text: words.text(), pages: null, isCut: words.isFull };
}

class Words {
  /** Where the group being read stands. */
  #group = { isSkipped: false, font: 0, unicodeSkip: 1 };
  /** @type {{ isSkipped: boolean, font: number, unicodeSkip: number }[]} */
  #around = [];
  /** @type {Map<number, number>} */
  #pageOfFont = new Map();
  #ownPage = USUAL_PAGE;
  /** What stands behind a letter of Unicode for readers who do not know it. */
  #toSkip = 0;
  /** Bytes that are not yet letters. @type {number[]} */
  #waiting = [];
  /** @type {string[]} */
  #said = [];
  #letters = 0;

  get isFull() {
    return this.#letters > MOST_LETTERS * 2;
  }

  text() {
    this.#flush();
    return this.#said.join("");
  }

  /** @param {RtfToken} token */
  take(token) {
    if (token.is === "open") this.#open();
    else if (token.is === "close") this.#close();
    else if (token.is === "byte") this.#bytes([token.byte]);
    else if (token.is === "text") this.#bytes([...Buffer.from(token.text.replace(/[\r\n]/g, ""), "latin1")]);
    else if (token.is === "sign") this.#sign(token.sign);
    else if (token.is === "word") this.#word(token.word, token.number);
  }

  #open() {
    this.#flush();
    if (this.#around.length > DEEPEST) throw new Error("Groups in groups without end");
    this.#around.push(this.#group);
    this.#group = { ...this.#group };
    this.#toSkip = 0;
  }

  #close() {
    this.#flush();
    this.#group = this.#around.pop() ?? this.#group;
    this.#toSkip = 0;
  }

  /** @param {number[]} bytes */
  #bytes(bytes) {
    const rest = bytes.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    if (this.#group.isSkipped) return;
    for (const byte of rest) this.#waiting.push(byte);
  }

  /** @param {string} sign */
  #sign(sign) {
    if (sign === "*") this.#group.isSkipped = true;
    else if (this.#toSkip > 0) this.#toSkip--;
    else if (ESCAPED[sign]) this.#say(ESCAPED[sign]);
  }

  /** @param {string} word @param {number | undefined} number */
  #word(word, number) {
    if (word === "u") {
      this.#say(String.fromCharCode((number ?? 0) & 0xffff));
      this.#toSkip = this.#group.unicodeSkip;
    } else if (word === "uc") this.#group.unicodeSkip = Math.min(16, Math.max(0, number ?? 1));
    else if (word === "ansicpg") this.#ownPage = number ?? USUAL_PAGE;
    else if (word === "f") {
      this.#flush();
      this.#group.font = number ?? 0;
    } else if (word === "fcharset") this.#font(number);
    else if (SKIPPED.has(word)) this.#group.isSkipped = true;
    else if (Object.hasOwn(SIGNS, word)) this.#say(SIGNS[word] ?? "");
  }

  /** @param {number | undefined} charset */
  #font(charset) {
    const page = PAGES[charset ?? 0];
    if (page && this.#pageOfFont.size < DEEPEST) this.#pageOfFont.set(this.#group.font, page);
  }

  /** @param {string} text */
  #say(text) {
    this.#flush();
    if (this.#group.isSkipped) return;
    this.#said.push(text);
    this.#letters += text.length;
  }

  #flush() {
    if (this.#waiting.length === 0) return;
    const page = this.#pageOfFont.get(this.#group.font) ?? this.#ownPage;
    const text = decoderOf(page).decode(Uint8Array.from(this.#waiting));
    this.#waiting = [];
    this.#said.push(text);
    this.#letters += text.length;
  }
}

/** @type {Map<number, TextDecoder>} */
const decoders = new Map();

/** The decoder of a page of codes; one that nobody knows is read as the usual one. @param {number} page */
function decoderOf(page) {
  const kept = decoders.get(page) ?? newDecoder(page);
  if (decoders.size < DEEPEST) decoders.set(page, kept);
  return kept;
}

/** @param {number} page */
function newDecoder(page) {
  try {
    return new TextDecoder(page === 65001 ? "utf-8" : page === 10000 ? "macintosh" : `windows-${page}`);
  } catch {
    return new TextDecoder(`windows-${USUAL_PAGE}`);
  }
}
