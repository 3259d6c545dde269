// @ts-check
/** Translates what a command loads, when it runs from the sources (scripts/launch/parts.mjs): node --import FILE. */
import { registerHooks } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { languageOf } from "./language.mjs";
import { isOurs } from "./rule.mjs";
import { translated } from "./translate.mjs";

const root = join(import.meta.dirname, "..", "..");
const language = languageOf(root, process.env.SITE_LANGUAGE);

if (language)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const file = url.startsWith("file:")
        ? relative(root, fileURLToPath(url.replace(/\?.*$/, "")))
            .split(sep)
            .join("/")
        : "";
      if (!isOurs(file) || !loaded.source) return loaded;
      // What arrives has its types taken out already; its texts are as they were written.
      const source = translated(String(loaded.source), file, language);
      return { ...loaded, source };
    },
  });
