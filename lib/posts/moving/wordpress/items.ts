import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Unreadable } from "../found";
import { decoded } from "./decoded";

/** Characters of one field that are looked at; a post of more than this is not one. */
export const MOST_CHARACTERS = 1_000_000;
/** Saxes goes on after a mistake; a file of nothing but mistakes is not worth going on with. */
const MOST_MISTAKES = 10_000;

/** An `<item>` of the export: a post, a page, a picture, an entry of a menu. */
export interface WxrItem {
  /** The text of each element in it, by name: `wp:post_id`. */
  fields: Map<string, string>;
  /** Categories and tags. */
  terms: { domain: string; slug: string; name: string }[];
  meta: Map<string, string>;
  comments: number;
  /** One of its fields was longer than MOST_CHARACTERS. */
  isTooLong: boolean;
  /** It was never closed, or something else closed it. */
  isBroken: boolean;
}

/** What is said once, above the items. */
export type WxrPart =
  | { kind: "item"; item: WxrItem }
  | { kind: "author"; fields: Map<string, string> }
  | { kind: "category"; fields: Map<string, string> }
  | { kind: "address"; address: string };

/** What was wrong with a file that could be read all the same. */
export interface Mistakes {
  count: number;
  /** The first, as the parser says it. */
  first: string | null;
  /** Bytes that are no text of the encoding, and characters that XML forbids. */
  brokenCharacters: number;
  /** The title of the item in whose middle the file ends. */
  cutIn: string | null;
}

export const noMistakes = (): Mistakes => ({ count: 0, first: null, brokenCharacters: 0, cutIn: null });

/**
 * The parts of an export as they come, whatever its length. Nothing outside the file is read and no entity means more than
 * one character: a document type, which could declare others, ends the reading. Mistakes are counted and passed over.
 */
export async function* wxrParts(bytes: AsyncIterable<Buffer>, mistakes: Mistakes): AsyncGenerator<WxrPart> {
  const reading = new Reading(mistakes);
  for await (const text of decoded(bytes, mistakes)) {
    reading.read(text);
    yield* reading.taken();
  }
  reading.end();
  yield* reading.taken();
}

const newItem = (): WxrItem => ({
  fields: new Map(),
  terms: [],
  meta: new Map(),
  comments: 0,
  isTooLong: false,
  isBroken: false,
});

/** Elements that hold fields of their own. */
const GROUPS: Record<string, "author" | "category"> = { "wp:author": "author", "wp:category": "category" };

/** A machine of few states: outside, in an item, in one of its fields. It counts how deep it is and remembers no path. */
class Reading {
  #parser = new SaxesParser({ xmlns: false });
  #parts: WxrPart[] = [];
  #depth = 0;
  #item: WxrItem | null = null;
  #group: { kind: "author" | "category"; fields: Map<string, string> } | null = null;
  /** The depth of the item or group, and of the field in it. */
  #groupDepth = 0;
  #field: { name: string; depth: number; text: string; tag: SaxesTagPlain } | null = null;
  #metaKey = "";
  #justClosed: WxrItem | null = null;

  constructor(private readonly mistakes: Mistakes) {
    this.#parser.on("error", (error) => this.#mistake(error.message));
    this.#parser.on("doctype", () => {
      throw new Unreadable(
        "The file declares a document type of its own, which no WordPress export does. It was not read.",
      );
    });
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", (tag) => this.#close(tag.name));
    this.#parser.on("text", (text) => this.#text(text));
    this.#parser.on("cdata", (text) => this.#text(text));
  }

  read(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    if (this.#item && this.#field?.name === "title") this.#keepField();
    if (this.#item) this.mistakes.cutIn = this.#item.fields.get("title")?.trim() ?? "";
    this.#item = null;
    this.#parser.close();
  }

  taken(): WxrPart[] {
    return this.#parts.splice(0);
  }

  #mistake(words: string): void {
    this.mistakes.first ??= words;
    // Said of each element that another's end closes, right after it.
    if (this.#justClosed && words.endsWith("unexpected close tag.")) this.#justClosed.isBroken = true;
    if (++this.mistakes.count > MOST_MISTAKES) throw new Unreadable("The file is no XML. Export it again.");
  }

  #open(tag: SaxesTagPlain): void {
    this.#depth++;
    if (tag.name === "item") {
      // One within another: the one before was never closed.
      if (this.#item) this.#keepUnclosed(this.#item);
      this.#item = newItem();
      this.#groupDepth = this.#depth;
    } else if (tag.name in GROUPS && !this.#item) {
      this.#group = { kind: GROUPS[tag.name] ?? "author", fields: new Map() };
      this.#groupDepth = this.#depth;
    } else if (tag.name === "wp:comment" && this.#item) {
      this.#item.comments++;
    } else if (!this.#field && this.#isField(tag.name)) {
      this.#field = { name: tag.name, depth: this.#depth, text: "", tag };
    }
  }

  /** A field of a comment or of another group within an item is none of the post's. */
  #isField(name: string): boolean {
    if (!this.#item && !this.#group)
      return name === "wp:base_blog_url" || name === "wp:base_site_url" || name === "link";
    return this.#depth === this.#groupDepth + 1 ? name !== "wp:postmeta" : /^wp:meta_(?:key|value)$/.test(name);
  }

  #text(text: string): void {
    if (!this.#field) return;
    if (this.#field.text.length + text.length <= MOST_CHARACTERS) this.#field.text += text;
    else if (this.#item) this.#item.isTooLong = true;
  }

  #close(name: string): void {
    this.#justClosed = null;
    if (this.#field && this.#depth === this.#field.depth) this.#keepField();
    if ((this.#item || this.#group) && this.#depth === this.#groupDepth) this.#keepGroup(name);
    this.#depth--;
  }

  #keepUnclosed(item: WxrItem): void {
    this.#keepField();
    this.#parts.push({ kind: "item", item: { ...item, isBroken: true } });
  }

  #keepField(): void {
    const field = this.#field;
    this.#field = null;
    if (!field) return;
    const { name, text, tag } = field;
    if (name === "wp:meta_key") this.#metaKey = text.trim();
    else if (name === "wp:meta_value") this.#item?.meta.set(this.#metaKey, text);
    else if (name === "category" && this.#item) this.#item.terms.push(termOf(tag, text));
    else if (this.#item) this.#item.fields.set(name, text);
    else if (this.#group) this.#group.fields.set(name, text);
    else if (text.trim()) this.#parts.push({ kind: "address", address: text.trim() });
  }

  #keepGroup(name: string): void {
    if (this.#item && name === "item") {
      this.#justClosed = this.#item;
      this.#parts.push({ kind: "item", item: this.#item });
    }
    if (this.#group) this.#parts.push(this.#group);
    this.#item = null;
    this.#group = null;
  }
}

const termOf = ({ attributes }: SaxesTagPlain, name: string) => ({
  domain: attributes.domain ?? "",
  slug: attributes.nicename ?? "",
  name: name.trim(),
});
