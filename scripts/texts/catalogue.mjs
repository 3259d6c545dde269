// @ts-check
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { languageFile, readTranslations } from "./language.mjs";
import { ENGLISH, faultOf } from "./patterns.mjs";
import { isOurs } from "./rule.mjs";
import { placesIn } from "./walk.mjs";

/** @typedef {import("./walk.mjs").Place} Place */

/** Where the product says something. */
const FOLDERS = ["app", "components", "lib", "public", "server"];

/** @param {string} root @returns {string[]} paths from the root */
export const ownSources = (root) =>
  FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,js,mjs}`, { cwd: root }))
    .map((file) => file.split(sep).join("/"))
    .filter(isOurs)
    .sort();

/** @param {Place[]} places @returns {string[]} */
const keysOf = (places) => places.flatMap(({ key, inner }) => [...(key ? [key] : []), ...keysOf(inner)]);

/** Every message of the sources, with the sources that say it. @param {string} root @returns {Map<string, string[]>} */
export function messagesIn(root) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const file of ownSources(root)) {
    for (const key of keysOf(placesIn(readFileSync(join(root, file), "utf8"), file)))
      found.set(key, (found.get(key) ?? new Set()).add(file));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, files]) => [key, [...files]]));
}

/** The catalogue as it is written: a message, and where it is said. @param {Map<string, string[]>} messages */
export const asCatalogue = (messages) =>
  `${JSON.stringify(Object.fromEntries([...messages].map(([message, files]) => [message, files.join(", ")])), null, 2)}\n`;

/** @param {string} root */
export function writeCatalogue(root) {
  const messages = messagesIn(root);
  writeFileSync(languageFile(root, ENGLISH), asCatalogue(messages));
  return messages;
}

/** The languages that there are beside English. @param {string} root @returns {string[]} */
export function languagesOf(root) {
  const folder = join(root, "locales");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -5))
    .filter((tag) => tag !== ENGLISH);
}

/**
 * How far a language has come: how much is translated, what is wrong with a translation, what no source says any more.
 * @param {string} root @param {string} tag @param {ReadonlyMap<string, unknown>} messages
 */
export function standingOf(root, tag, messages) {
  /** @type {[string, string][]} */
  const faults = [];
  /** @type {string[]} */
  const gone = [];
  let translated = 0;
  for (const [message, translation] of Object.entries(readTranslations(languageFile(root, tag)))) {
    if (!messages.has(message)) gone.push(message);
    else if (translation) {
      const fault = faultOf(message, translation);
      if (fault) faults.push([message, fault]);
      else translated += 1;
    }
  }
  return { translated, faults, gone };
}
