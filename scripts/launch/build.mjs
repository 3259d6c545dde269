// @ts-check
/** Builds the site when its sources are newer than the build. The build belongs to the checkout, not to a DATA_DIR. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { foreign, madeFrom } from "../texts/language.mjs";
import { makeScripts } from "../texts/next.mjs";
import { finished } from "./generate.mjs";
import { whenChanged } from "./stamp.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** @param {string} root @param {NodeJS.ProcessEnv} env @param {AbortSignal} [signal] gives it up */
export function ensureBuilt(root, env, signal) {
  const what = {
    root,
    name: "build",
    sources: [...SOURCES, ...madeFrom(env.SITE_LANGUAGE)],
    product: ".next/BUILD_ID",
    extra: `${env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? ""}${foreign(env.SITE_LANGUAGE)}`,
  };
  return whenChanged(what, async () => {
    await makeScripts(root, env.SITE_LANGUAGE);
    await finished(
      spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
        cwd: root,
        signal,
        env: { ...env, NODE_ENV: "production" },
      }),
      "next build",
    );
  });
}
