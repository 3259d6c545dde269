// @ts-check
/** The environment that all parts of one copy of the site share: what is given, .env, and what is made once and kept. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { kept } from "./kept.mjs";
import { fail, ROOT } from "./runtime.mjs";
import { stampDir } from "./stamp.mjs";

/** @typedef {{ env: NodeJS.ProcessEnv, dataDir: string, port: number, appUrl: string }} Setting */

/**
 * Reads it, or ends with one sentence that names what is malformed or missing. ENV_FILE=none leaves .env alone (tests
 * do).
 * @returns {Promise<Setting>}
 */
export async function readSetting() {
  const file = join(ROOT, ".env");
  if (process.env.ENV_FILE !== "none" && existsSync(file)) process.loadEnvFile(file);
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const dataDir = resolve(ROOT, given.DATA_DIR ?? ".data");
  const port = portOf(given.PORT ?? "3000");
  const appUrl = appUrlOf(given.APP_URL ?? `http://localhost:${port}`);
  const secret = given.AUTH_SECRET ?? madeSecret(appUrl, dataDir);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    ...given,
    PORT: String(port),
    APP_URL: appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    // next-auth reads its own names.
    NEXTAUTH_URL: appUrl,
    NEXTAUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? actionsKey(),
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await check(env);
  return { env, dataDir, port, appUrl };
}

/** The rest is checked by the rules of the running site, before anything is started. @param {NodeJS.ProcessEnv} all */
async function check(all) {
  const { env } = await import("../../lib/core/env.ts");
  const own = process.env;
  try {
    process.env = all;
    env();
  } catch (error) {
    fail(`${error instanceof Error ? error.message : error}.`);
  } finally {
    process.env = own;
  }
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) fail(`PORT: must be a number from 1 to 65535, not "${text}".`);
  return port;
}

/** @param {string} text */
function appUrlOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    fail(`APP_URL: must look like https://jobs.example.com, not "${text}".`);
  return url.origin;
}

/**
 * A secret of one's own is fine on one's own machine; a public site must be given one that all its processes share.
 * @param {string} appUrl @param {string} dataDir
 */
function madeSecret(appUrl, dataDir) {
  if (!["localhost", "127.0.0.1", "[::1]"].includes(new URL(appUrl).hostname))
    fail("AUTH_SECRET: is required when APP_URL is not this machine.");
  return kept(dataDir, "auth-secret", () => randomBytes(32).toString("base64url"));
}

/** Belongs to the build: the same key gives the same action ids, so a form opened before a new build still works. */
function actionsKey() {
  return kept(stampDir(ROOT), "actions-key", () => randomBytes(32).toString("base64"));
}
