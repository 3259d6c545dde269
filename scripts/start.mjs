// @ts-check
/**
 * npm start: from a fresh clone to a running site. npm run dev: the same with hot reload. With --several: two webs and two
 * workers behind nginx, as a deployment has them.
 * The first lines run on the system's Node; everything after onNewNode on the one that is a dependency.
 */
import { phase } from "./launch/phases.mjs";
import { ensureInstalled, fail, onNewNode, ROOT } from "./launch/runtime.mjs";

const begun = Number(process.env.SITE_STARTED_AT ?? Date.now());
process.env.SITE_STARTED_AT = String(begun);
await ensureInstalled(phase);
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { readSetting } = await import("./launch/environment.mjs");
const { isFree } = await import("./launch/kept.mjs");
const { Site } = await import("./launch/site.mjs");

const [isDev, several] = ["--dev", "--several"].map((flag) => process.argv.includes(flag));
const setting = await readSetting();
if (!(await isFree(setting.port)) || !(await isFree(setting.port, "::")))
  fail(`PORT: ${setting.port} is in use. Stop what uses it, or set another PORT.`);

const site = new Site(ROOT, setting, { isDev, several });
let stopping = false;
/** @param {number} code @param {string} [why] */
async function stop(code, why) {
  if (stopping) return;
  stopping = true;
  if (why) console.error(why);
  await site.stop();
  process.exit(code);
}
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void stop(0));
process.once("disconnect", () => void stop(0));
site.onPartLost = (/** @type {string} */ name, /** @type {number} */ code) =>
  void stop(1, `The ${name} ended by itself (${code}); the rest is stopped.`);

try {
  await site.start(phase);
} catch (error) {
  await stop(1, error instanceof Error ? error.message : String(error));
}
if (!stopping) {
  console.log(`total            ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  console.log(`Ready on http://localhost:${setting.port}`);
  if (site.mailboxUrl) console.log(`Mailbox: ${site.mailboxUrl}`);
  console.log("Staff sign-in: npm run staff:add -- you@example.com --role admin");
}
