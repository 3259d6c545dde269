import { Tokenizer, type TokenizerObject } from "marked";

const MOST_DEEP = 10;

/**
 * Makes marked read lists and quotations within each other to ten deep and no further: each level is read anew, so a
 * line of marks would take time by its square, and some thousands of them the whole stack. What is deeper is text. For one
 * instance of marked.
 */
export function shallow(): TokenizerObject {
  let depth = 0;
  function deeper<T>(read: () => T): T | undefined {
    if (depth >= MOST_DEEP) return undefined;
    depth++;
    try {
      return read();
    } finally {
      depth--;
    }
  }
  return {
    blockquote(src) {
      return deeper(() => Tokenizer.prototype.blockquote.call(this, src));
    },
    list(src) {
      return deeper(() => Tokenizer.prototype.list.call(this, src));
    },
  };
}
