// @ts-check
/**
 * The two programs of the site, web and worker, as plain JavaScript in dist/: reading their sources one by one at each
 * start takes two seconds that a person waits for. Packages stay outside, in node_modules.
 */
import { join } from "node:path";
import { foreign, languageOf, madeFrom } from "../texts/language.mjs";
import { whenChanged } from "./stamp.mjs";

const SOURCES = ["server", "lib", "prisma/schema", "tsconfig.json", "package-lock.json"];
const PROGRAMS = { web: "server/front.ts", worker: "lib/worker/main.ts" };

/**
 * How node runs the web. Making a page leaves megabytes of garbage: with room for many of them, a twelfth of all its work is
 * saved, which was collecting it. In megabytes.
 */
export const WEB_FLAGS = ["--max-semi-space-size=64"];

/** @param {string} root @param {NodeJS.ProcessEnv} env whose SITE_LANGUAGE they speak */
export function ensurePrograms(root, env) {
  const tag = foreign(env.SITE_LANGUAGE);
  const sources = [...SOURCES, ...madeFrom(tag)];
  const what = { root, name: "programs", sources, product: "dist/worker.mjs", extra: tag };
  return whenChanged(what, async () => {
    const { build, stop } = await import("esbuild");
    const language = languageOf(root, tag);
    await build({
      absWorkingDir: root,
      entryPoints: PROGRAMS,
      outdir: join(root, "dist"),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node22",
      logLevel: "warning",
      plugins: language ? [(await import("../texts/plugin.mjs")).translation(root, language)] : [],
    });
    await stop();
  });
}
