// @ts-check
/**
 * The two programs of the site, web and worker, as plain JavaScript in dist/: reading their sources one by one at each
 * start takes two seconds that a person waits for. Packages stay outside, in node_modules.
 */
import { join } from "node:path";
import { whenChanged } from "./stamp.mjs";

const SOURCES = ["server", "lib", "prisma/schema", "tsconfig.json", "package-lock.json"];
const PROGRAMS = { web: "server/front.ts", worker: "lib/worker/main.ts" };

/** @param {string} root */
export function ensurePrograms(root) {
  return whenChanged({ root, name: "programs", sources: SOURCES, product: "dist/worker.mjs" }, async () => {
    const { build, stop } = await import("esbuild");
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
    });
    await stop();
  });
}
