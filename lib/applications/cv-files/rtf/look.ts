import type { CvRefusal } from "../refusals";
import type { RtfToken } from "@/lib/applications/cv-text/reader/rtf-tokens.mjs";
import { instructionRefusal } from "../docx/fields";

const OBJECT = /^obj(?:ect|data|class|name|ocx|emb|link|autlink|sub|pub|icemb|html|update|alias|sect|time|setsize)?$/;
/** Groups whose words name something outside: a template, the next file, a table of files, a field. */
const NAMES = new Set(["template", "nextfile", "file", "fldinst", "filetbl", "fontfile", "mhtmltag"]);
/** Groups that hold facts about the document and no words of it. */
const FACTS = new Set(["fonttbl", "colortbl", "stylesheet", "info", "generator", "listtable", "rsidtbl"]);
/** An address or a share. */
const ELSEWHERE = /(?:^|["'\s])(?:[a-z][a-z\d+.-]{1,30}:[\\/]{2}(?!\/)|\\\\|\/\/)/i;
const DEEPEST = 1000;
/** Far longer than any path, and quickly looked through. */
const LONGEST = 8192;

interface Named {
  word: string;
  depth: number;
  words: string;
}

/** Looks at a rich text step by step, objects and addresses in it above all, however they are hidden in groups. */
export class RtfLook {
  depth = 0;
  /** Signs that stand behind the end of the document. */
  behind = 0;
  hasContent = false;
  #isOver = false;
  #factsFrom = Infinity;
  #named: Named | null = null;

  /** Why the document is refused at this step. */
  at(token: RtfToken): CvRefusal | null {
    if (this.#isOver) this.#noteBehind(token);
    else if (token.is === "open") return ++this.depth > DEEPEST ? "damaged" : null;
    else if (token.is === "close") return this.#close();
    else if (token.is === "word") return this.#word(token.word.toLowerCase());
    else this.#words(token);
    return null;
  }

  #noteBehind(token: RtfToken) {
    this.behind += token.is === "text" ? token.text.replace(/[\0\s]/g, "").length : 1;
  }

  #close(): CvRefusal | null {
    this.depth--;
    if (this.depth < this.#factsFrom) this.#factsFrom = Infinity;
    this.#isOver = this.depth <= 0;
    if (!this.#named || this.depth >= this.#named.depth) return null;
    const { word, words } = this.#named;
    this.#named = null;
    if (word === "fldinst") return instructionRefusal(words);
    return ELSEWHERE.test(words) || words.length >= LONGEST ? "remote" : null;
  }

  #word(word: string): CvRefusal | null {
    if (OBJECT.test(word)) return "objects";
    if (word === "pict") this.hasContent = true;
    if (FACTS.has(word)) this.#factsFrom = Math.min(this.#factsFrom, this.depth);
    if (NAMES.has(word) && !this.#named) this.#named = { word, depth: this.depth, words: "" };
    return null;
  }

  #words(token: RtfToken) {
    const text = wordsOf(token);
    if (this.#named) this.#named.words = (this.#named.words + text).slice(0, LONGEST);
    else if (this.depth < this.#factsFrom && /\S/.test(text)) this.hasContent = true;
  }
}

function wordsOf(token: RtfToken): string {
  if (token.is === "text") return token.text.replace(/[\r\n]/g, "");
  if (token.is === "byte") return String.fromCharCode(token.byte);
  return token.is === "sign" && "\\{}".includes(token.sign) ? token.sign : "";
}
