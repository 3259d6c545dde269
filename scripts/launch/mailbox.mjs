// @ts-check
/** The local mailbox: catches all mail when there is no SMTP_URL, and shows it on a page. Kept under DATA_DIR. */
import { mkdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { keptPort, keptValue } from "./kept.mjs";
import { answerFromHereOnly } from "./mailbox-guard.mjs";

/** @typedef {{ smtpUrl: string, webUrl: string }} Mailbox */

/** @param {string | number} smtp @param {string | number} web @returns {Mailbox} */
const at = (smtp, web) => ({ smtpUrl: `smtp://127.0.0.1:${smtp}`, webUrl: `http://localhost:${web}` });

/**
 * The mailbox of this data directory when it runs, otherwise null.
 * @param {string} dataDir @returns {Promise<Mailbox | null>}
 */
export async function runningMailbox(dataDir) {
  const [smtp, web] = [keptValue(dataDir, "mailbox-smtp-port"), keptValue(dataDir, "mailbox-web-port")];
  return smtp && web && (await answers(Number(smtp))) ? at(smtp, web) : null;
}

/** The ports a mailbox is about to take. @param {string} dataDir */
export async function mailboxPorts(dataDir) {
  const smtp = await keptPort(dataDir, "mailbox-smtp-port");
  const web = await keptPort(dataDir, "mailbox-web-port");
  return { smtp, web, ...at(smtp, web) };
}

/** Runs it in this process. @param {{ dataDir: string, smtp: number, web: number }} options */
export async function startMailbox({ dataDir, smtp, web }) {
  const { MailDev } = await import("maildev");
  const mailDirectory = join(dataDir, "mailbox");
  mkdirSync(mailDirectory, { recursive: true });
  const mailbox = new MailDev({
    smtp,
    web,
    ip: "127.0.0.1",
    webIp: "127.0.0.1",
    mailDirectory,
    silent: true,
  });
  const { api } = await mailbox.start();
  if (api) answerFromHereOnly(api.server.server);
  return mailbox;
}

/** @param {number} port @returns {Promise<boolean>} */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
    socket.once("connect", () => socket.destroy());
  });
}

// Run by itself, as one of the parts that scripts/start.mjs looks after.
if (process.argv[1] === import.meta.filename) {
  const [dataDir = "", smtp, web] = process.argv.slice(2);
  const mailbox = await startMailbox({ dataDir, smtp: Number(smtp), web: Number(web) });
  const stop = () => void mailbox.stop().finally(() => process.exit(0));
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, stop);
  process.send?.("ready");
}
