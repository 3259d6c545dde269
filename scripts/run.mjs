// @ts-check
/**
 * Runs one command of the site: node scripts/run.mjs [--built] [--mailbox] [--as-is] FILE ARGUMENTS. Beside a running site
 * it uses that site's database and mailbox; without one it starts them and stops them at the end. A command that takes the
 * database --as-is finds it at whatever migration it is.
 */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

await ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { readSetting } = await import("./launch/environment.mjs");
const { ensureGenerated } = await import("./launch/generate.mjs");
const { ended, runCommand, stopPart } = await import("./launch/parts.mjs");
const { migrated } = await import("./launch/migrated.mjs");

const flags = new Set();
const args = process.argv.slice(2);
while (args[0]?.startsWith("--")) flags.add(args.shift());

const { env, dataDir } = await readSetting();
/** @type {import("./launch/parts.mjs").Child | undefined} */
let child;
let stopping = false;
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
  process.on(event, () => {
    stopping = true;
    if (child) void stopPart(child);
  });

/** @type {(() => Promise<unknown>)[]} */
const leave = [];
try {
  await prepare();
  if (!stopping) child = runCommand(args, { ...env, NODE_ENV: env.NODE_ENV ?? "production" });
  process.exitCode = child ? await ended(child) : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const step of leave.reverse()) await step();
}
process.exit();

/** Everything a command may count on: client, build, database at the newest migration, a way for its mail. */
async function prepare() {
  await ensureGenerated(ROOT);
  if (flags.has("--built") || args[0]?.startsWith("dist/"))
    await (await import("./launch/programs.mjs")).ensurePrograms(ROOT, env);
  if (flags.has("--built")) await (await import("./launch/build.mjs")).ensureBuilt(ROOT, env);
  if (!env.DATABASE_URL) {
    const { joinDatabase } = await import("./launch/database.mjs");
    const database = await joinDatabase({ dataDir, say: console.error });
    leave.push(database.leave);
    env.DATABASE_URL = database.url;
  }
  if (!flags.has("--as-is")) await migrated(env.DATABASE_URL);
  if (!env.SMTP_URL) env.SMTP_URL = await smtpUrl();
}

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
