// @ts-check
/**
 * Runs one command of the site: node scripts/run.mjs [--built] [--mailbox] FILE ARGUMENTS. Beside a running site it uses
 * that site's database and mailbox; without one it starts them and stops them at the end.
 */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { readSetting } = await import("./launch/environment.mjs");
const { ensureGenerated } = await import("./launch/generate.mjs");
const { ended, runTypeScript, stopPart } = await import("./launch/parts.mjs");
const { migrated } = await import("./launch/migrated.mjs");

const flags = new Set();
const args = process.argv.slice(2);
while (args[0]?.startsWith("--")) flags.add(args.shift());

const { env, dataDir } = readSetting();
await ensureGenerated(ROOT);
if (flags.has("--built")) await (await import("./launch/build.mjs")).ensureBuilt(ROOT, env);

/** @type {(() => Promise<unknown>)[]} */
const leave = [];
if (!env.DATABASE_URL) {
  const { joinDatabase } = await import("./launch/database.mjs");
  const database = await joinDatabase({ dataDir });
  leave.push(database.leave);
  env.DATABASE_URL = database.url;
}
try {
  if (!args[0]?.endsWith("db-migrate.ts")) await migrated(env.DATABASE_URL);
  if (!env.SMTP_URL) env.SMTP_URL = await smtpUrl();
  const child = runTypeScript(args, { ...env, NODE_ENV: env.NODE_ENV ?? "production" }, { input: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => void stopPart(child));
  process.once("disconnect", () => void stopPart(child));
  process.exitCode = await ended(child);
} finally {
  for (const step of leave.reverse()) await step();
}
process.exit();

/** The running mailbox; for commands that hand mail over, one of our own for as long as they take. */
async function smtpUrl() {
  const { mailboxPorts, runningMailbox, startMailbox } = await import("./launch/mailbox.mjs");
  const running = await runningMailbox(dataDir);
  if (running || !flags.has("--mailbox")) return running?.smtpUrl;
  const ports = await mailboxPorts(dataDir);
  const mailbox = await startMailbox({ dataDir, ...ports });
  leave.push(() => mailbox.stop());
  return ports.smtpUrl;
}
