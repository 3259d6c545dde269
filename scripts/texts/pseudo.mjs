// @ts-check
import { FORMS, partsOf } from "./patterns.mjs";

/** @typedef {import("./translate.mjs").Language} Language */

/**
 * The tag of the language that nobody speaks: English with accents, a third longer, between brackets. Whatever a page
 * shows plainly is missing from the catalogue.
 */
export const PSEUDO = "en-XA";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀçđéƒğĥíĵķĺɱñóþɋřšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŘŠŤÚṼŴẊÝŽ";

/** @param {string} text */
const accented = (text) => text.replace(/[a-z]/gi, (letter) => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter);

/** @param {string} pattern */
export function pseudo(pattern) {
  const parts = partsOf(pattern);
  const letters = parts.reduce((sum, part) => sum + ("text" in part ? part.text.length : 0), 0);
  const longer = "~".repeat(Math.ceil(letters * 0.3));
  const said = parts
    .map((part) => ("text" in part ? accented(part.text) : pattern.slice(...at(pattern, part))))
    .join("");
  return `[${said}${longer}]`;
}

/** @param {string} pattern @param {import("./patterns.mjs").Part} part @returns {[number, number]} */
function at(pattern, part) {
  const written =
    "slot" in part
      ? `{${part.slot}}`
      : "open" in part
        ? `<${part.open}>`
        : "close" in part
          ? `</${part.close}>`
          : "mark" in part
            ? `<${part.mark}/>`
            : "";
  const start = pattern.indexOf(written);
  return [start, start + written.length];
}

/** English itself as a language with plurals of its own, to try whatever is done with a language. @type {Language} */
export const PSEUDO_LANGUAGE = {
  tag: PSEUDO,
  of(message) {
    const [one, other] = message.split(FORMS);
    return one !== undefined && other !== undefined ? { one: pseudo(one), other: pseudo(other) } : pseudo(message);
  },
};
