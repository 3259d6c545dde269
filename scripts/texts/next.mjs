// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "./language.mjs";

/** Scripts of public/ that say something; they are served as they are, so their translations are files beside them. */
const SCRIPTS = ["site.js", "plan.js"];
/** Made with the build, and no part of the checkout. */
const FOLDER = "spoken";

/**
 * What Next is told so that the pages speak another language; nothing for English, whose build is as if this were not here.
 * @param {string} root @param {string | undefined} tag @returns {import("next").NextConfig}
 */
export function translationOf(root, tag) {
  const language = languageOf(root, tag);
  if (!language) return {};
  const loaders = [{ loader: "./scripts/texts/loader.mjs", options: { root, tag: language.tag } }];
  const rule = { loaders, condition: { not: /** @type {const} */ ("foreign") } };
  const spoken = SCRIPTS.map((name) => ({ source: `/${name}`, destination: `/${FOLDER}/${name}` }));
  return {
    turbopack: { rules: { "*.ts": rule, "*.tsx": rule } },
    rewrites: async () => ({ beforeFiles: spoken, afterFiles: [], fallback: [] }),
  };
}

/** The translated scripts of public/, made before the pages are built. @param {string} root @param {string | undefined} tag */
export async function makeScripts(root, tag) {
  const language = languageOf(root, tag);
  if (!language) return;
  const { translated } = await import("./translate.mjs");
  mkdirSync(join(root, "public", FOLDER), { recursive: true });
  for (const name of SCRIPTS) {
    const source = readFileSync(join(root, "public", name), "utf8");
    writeFileSync(join(root, "public", FOLDER, name), translated(source, `public/${name}`, language));
  }
}
