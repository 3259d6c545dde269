// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGLISH, faultOf } from "./patterns.mjs";
import { PSEUDO, PSEUDO_LANGUAGE } from "./pseudo.mjs";

/** @typedef {import("./translate.mjs").Language} Language @typedef {import("./translate.mjs").Translation} Translation */

/** Where the languages are: one file each, named by its tag. @param {string} root @param {string} tag */
export const languageFile = (root, tag) => join(root, "locales", `${tag}.json`);

/**
 * The language of SITE_LANGUAGE; null for English, in which the sources are. Throws one sentence when there is no such file.
 * @param {string} root @param {string | undefined} tag @returns {Language | null}
 */
export function languageOf(root, tag) {
  if (!tag || !foreign(tag)) return null;
  if (tag === PSEUDO) return PSEUDO_LANGUAGE;
  const file = languageFile(root, tag);
  if (!/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(tag) || !existsSync(file))
    throw new Error(`SITE_LANGUAGE: there is no locales/${tag}.json (docs/adding-a-language.md says how to make one)`);
  const translations = readTranslations(file);
  return {
    tag,
    of(message) {
      const translation = translations[message];
      return translation === undefined || translation === "" || faultOf(message, translation) ? undefined : translation;
    },
  };
}

/** What a build in a language is made from beside its sources. @param {string | undefined} tag @returns {string[]} */
export const madeFrom = (tag) => (foreign(tag) ? ["locales", "scripts/texts"] : []);

/** The tag of a language other than English; nothing for English, said or not. @param {string | undefined} tag */
export const foreign = (tag) => (tag === ENGLISH ? "" : (tag ?? ""));

/** @param {string} file @returns {Record<string, Translation | undefined>} */
export const readTranslations = (file) => JSON.parse(readFileSync(file, "utf8"));
