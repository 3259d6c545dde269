// @ts-check
import { ENGLISH, partsOf } from "./patterns.mjs";
import { placesIn } from "./walk.mjs";

/**
 * @typedef {import("./walk.mjs").Place} Place
 * @typedef {import("./walk.mjs").Range} Range
 * @typedef {string | Record<string, string>} Translation of a plural: a text for each category of Intl.PluralRules, and "=1" for exactly one
 * @typedef {{ tag: string, of: (message: string) => Translation | undefined }} Language `tag` as in BCP 47, such as "cy"
 */

/**
 * A source as it is in another language: its texts are replaced, whatever else it says stays. A message without a
 * translation stays English.
 * @param {string} source @param {string} file @param {Language} language
 */
export function translated(source, file, language) {
  return new Writer(source, language).rewrite({ start: 0, end: source.length }, placesIn(source, file));
}

class Writer {
  /** @param {string} source @param {Language} language */
  constructor(source, language) {
    this.source = source;
    this.language = language;
  }

  /**
   * A stretch of the source with the places in it in the other language.
   * @param {Range} range @param {Place[]} places @returns {string}
   */
  rewrite({ start, end }, places) {
    let written = "";
    let done = start;
    for (const place of places) {
      if (place.start < done || place.end > end) continue;
      written += this.source.slice(done, place.start) + this.place(place);
      done = place.end;
    }
    return written + this.source.slice(done, end);
  }

  /** @param {Place} place @returns {string} */
  place(place) {
    if (place.kind === "tag") return this.tag(place);
    const translation = this.language.of(place.key);
    if (translation === undefined) return this.rewrite(place, place.inner);
    switch (place.kind) {
      case "run":
        return this.run(place, String(translation));
      case "attribute":
        return `{${JSON.stringify(this.within(place, String(translation)))}}`;
      case "literal":
        return place.slots.length === 0
          ? JSON.stringify(this.within(place, String(translation)))
          : this.template(place, this.within(place, String(translation)));
      default:
        return this.forms(place, typeof translation === "string" ? { other: translation } : translation);
    }
  }

  /** The language itself, as an attribute has it or a locale. @param {Place} place */
  tag({ start, end }) {
    const written = this.source.slice(start, end);
    return written
      .replace(ENGLISH, this.language.tag)
      .replace(ENGLISH.replace("-", "_"), this.language.tag.replace("-", "_"));
  }

  /** @param {Place} place @param {string} translation */
  within({ around: [before, after] = ["", ""] }, translation) {
    return before + translation + after;
  }

  /**
   * Children of an element: texts as strings in braces, which have no rules for white space.
   * @param {Place} place @param {string} translation
   */
  run(place, translation) {
    const { slots, elements = [], inner } = place;
    return partsOf(this.within(place, translation))
      .map((part) => {
        if ("text" in part) return `{${JSON.stringify(part.text)}}`;
        if ("slot" in part) return this.rewrite(slots[part.slot] ?? NOTHING, inner);
        if ("mark" in part) return this.rewrite(elements[part.mark]?.whole ?? NOTHING, inner);
        const element = elements["open" in part ? part.open : part.close];
        return this.rewrite(("open" in part ? element?.open : element?.close) ?? NOTHING, inner);
      })
      .join("");
  }

  /** @param {Place} place @param {string} text */
  template({ slots, inner }, text) {
    const parts = partsOf(text).map((part) => {
      if ("slot" in part) return `\${${this.rewrite(slots[part.slot] ?? NOTHING, inner)}}`;
      return "text" in part ? part.text.replace(/[\\`]|\$(?=\{)/g, "\\$&") : "";
    });
    return `\`${parts.join("")}\``;
  }

  /**
   * The form of a plural that goes with a number; what a form says is worked out only when it is chosen.
   * @param {Place} place @param {Record<string, string>} forms
   */
  forms(place, forms) {
    const number = this.rewrite(place.number ?? NOTHING, place.inner);
    const tag = JSON.stringify(this.language.tag);
    const written = Object.entries(forms).map(([category, form]) => {
      if (place.kind === "plural")
        return `${JSON.stringify(category)}: () => ${this.template(place, this.within(place, form))}`;
      return `${JSON.stringify(category)}: () => ${JSON.stringify(form)}.replace("{0}", n.toLocaleString(${tag}))`;
    });
    const choice = `(n === 1 && forms["=1"] || forms[rule.select(n)] || forms.other)()`;
    return `((n, rule) => { const forms = { ${written.join(", ")} }; return ${choice}; })(${number}, new Intl.PluralRules(${tag}))`;
  }
}

const NOTHING = { start: 0, end: 0 };
