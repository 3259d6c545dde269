// @ts-check
/** Makes what the code reads and the tree does not hold: the Prisma client in lib/core/prisma, and the small fonts. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureFonts } from "./fonts.mjs";
import { whenChanged } from "./stamp.mjs";

/** Says whether there was anything to do. @param {string} root @param {AbortSignal} [signal] gives it up */
export async function ensureGenerated(root, signal) {
  const made = await Promise.all([ensureClient(root, signal), ensureFonts(root)]);
  return made.includes(true);
}

/** @param {string} root @param {AbortSignal} [signal] gives it up */
function ensureClient(root, signal) {
  const what = {
    root,
    name: "generate",
    sources: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
    product: "lib/core/prisma/client.ts",
  };
  return whenChanged(what, () =>
    finished(
      spawn(process.execPath, [join(root, "node_modules/prisma/build/index.js"), "generate", "--no-hints"], {
        cwd: root,
        signal,
        // Prisma's command line would download its schema engine, which `generate` does not use.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
          CHECKPOINT_DISABLE: "1",
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
        },
      }),
      "prisma generate",
    ),
  );
}

/**
 * Waits for a child to end well; otherwise the error carries all that it said.
 * @param {import("node:child_process").ChildProcess} child @param {string} name @returns {Promise<string>}
 */
export function finished(child, name) {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      code === 0 ? resolve(said) : reject(new Error(`${name} failed (${signal ?? code})\n${said.trimEnd()}`)),
    );
  });
}
