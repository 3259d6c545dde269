// @ts-check
import { relative, sep } from "node:path";
import { languageOf } from "./language.mjs";
import { isOurs } from "./rule.mjs";
import { translated } from "./translate.mjs";

/**
 * Translates a source of the pages while Next builds them (next.config.js).
 * @this {{ resourcePath: string, getOptions: () => { root: string, tag: string } }} @param {string} source
 */
export default function translate(source) {
  const { root, tag } = this.getOptions();
  const file = relative(root, this.resourcePath).split(sep).join("/");
  const language = languageOf(root, tag);
  return language && isOurs(file) ? translated(source, file, language) : source;
}
