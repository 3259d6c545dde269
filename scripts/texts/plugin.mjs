// @ts-check
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { isOurs } from "./rule.mjs";
import { translated } from "./translate.mjs";

/**
 * Translates the sources of the programs while esbuild bundles them, so that letters and refusals speak the language too.
 * @param {string} root @param {import("./translate.mjs").Language} language @returns {import("esbuild").Plugin}
 */
export const translation = (root, language) => ({
  name: "translation",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const file = relative(root, path).split(sep).join("/");
      if (!isOurs(file)) return null;
      const contents = translated(await readFile(path, "utf8"), file, language);
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
});
