// @ts-check
/** npm test: everything that must hold, from a fresh clone. The last line says how many passed and failed. */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

await ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { rmSync } = await import("node:fs");
const { join } = await import("node:path");
const { ensureChromium } = await import("./launch/chromium.mjs");
const { readSetting } = await import("./launch/environment.mjs");
const { ensureBuilt } = await import("./launch/build.mjs");
const { ensureGenerated } = await import("./launch/generate.mjs");
const { freePort } = await import("./launch/kept.mjs");
const { Verdict } = await import("./launch/verdict.mjs");

// What the caller has set for a site of their own must not leak into the tests.
const OWN =
  /^(DATABASE_URL|SMTP_URL|MAIL_FROM|PORT|APP_URL|DATA_DIR|AUTH_SECRET|STORAGE_URL|METRICS_TOKEN|TRUST_PROXY|LEAVE_SECONDS)$/;
for (const name of Object.keys(process.env))
  if (OWN.test(name) || /^(RATE_LIMIT_SCALE|BRAND_\w+|NODE_ENV|NEXT\w*|SITE_\w+)$/.test(name))
    Reflect.deleteProperty(process.env, name);
process.env.ENV_FILE = "none";
process.env.DATA_DIR = join(ROOT, ".test-data", "e2e");

const verdict = new Verdict(ROOT);
const { env } = await readSetting();
rmSync(join(ROOT, ".test-data", "e2e"), { recursive: true, force: true });

await verdict.step("generate", () => ensureGenerated(ROOT));
// Following every import takes eslint longer than all the others need beside it.
await Promise.all([verdict.tool("lint", "eslint", ["--max-warnings=0", "."]), besideLint()]);
await verdict.step("build", () => ensureBuilt(ROOT, env));
await verdict.script("migrations", "scripts/db-new-migration.mjs", ["--drift"]);
await verdict.vitest("integration");
const hasChromium = await verdict.step("chromium", async () => {
  if (!ensureChromium(ROOT)) throw new Error("There is no Chromium, and none could be installed.");
});
if (hasChromium) await verdict.playwright({ E2E_PORT: String(await freePort()) });
verdict.say();

async function besideLint() {
  await verdict.tool("format", "prettier", ["--check", "--log-level=warn", "."]);
  // Files that import each other in a ring: eslint takes a minute to find what this finds in two seconds.
  await verdict.tool("rings", "oxlint", ["-c", ".oxlintrc.json", "."]);
  // By its path: two packages have a program of this name (docs/decisions/0061).
  await verdict.script("types", "node_modules/typescript-7/bin/tsc", ["--noEmit", "--incremental", "false"]);
  await verdict.tool("unused code", "knip", []);
  await verdict.vitest("unit");
}
