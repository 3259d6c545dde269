// @ts-check
import { SaxesParser } from "saxes";
import { MOST_LETTERS } from "./tidy.mjs";

/** What an element means for the words around it. */
/** @typedef {{ skip?: Set<string>, words?: Set<string>, before?: Record<string, string>, after?: Record<string, string> }} Rules */

/**
 * The words of a part, by rules for its elements: `skip` with all that is in them, `words` those that alone hold text (any,
 * when not given), `before` and `after` what is put where an element begins and ends.
 * @param {string} xml @param {Rules} rules @returns {string}
 */
export function wordsOf(xml, { skip = new Set(), words, before = {}, after = {} }) {
  const parser = new SaxesParser({ position: false });
  /** @type {string[]} */
  const said = [];
  let letters = 0;
  let skipped = 0;
  let inWords = 0;
  /** @param {string} text */
  const say = (text) => {
    if (letters > MOST_LETTERS * 2) return;
    said.push(text);
    letters += text.length;
  };
  /** @param {string} text */
  const hear = (text) => {
    if (skipped === 0 && (!words || inWords > 0)) say(text.replace(/[\r\n]+/g, " "));
  };
  parser.on("opentag", ({ name }) => {
    if (skip.has(name)) skipped++;
    if (words?.has(name)) inWords++;
    if (skipped === 0 && before[name]) say(before[name]);
  });
  parser.on("closetag", ({ name }) => {
    if (skip.has(name)) skipped--;
    if (words?.has(name)) inWords--;
    if (skipped === 0 && after[name]) say(after[name]);
  });
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("doctype", () => {
    throw new Error("A document type has no place in an office document");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\ufeff/, "").replace(/encoding\s*=\s*["'][^"']*["']/i, "")).close();
  return said.join("");
}
