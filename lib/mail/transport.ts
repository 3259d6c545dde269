import net from "node:net";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { env } from "@/lib/core/env";

/**
 * One connection to the mail server, for one message at a time. It remembers whether the message itself had begun to be
 * sent: what fails before that may safely be tried again, what fails after it without an answer is in doubt.
 */
export interface Lane {
  transporter: Transporter<SMTPPool.SentMessageInfo>;
  dataBegun: boolean;
}

/** Twenty-two messages a second instead of two thousand is what Nagle's algorithm costs on a near connection. */
function withoutDelay(
  options: SMTPPool.Options,
  done: (error: Error | null, socket?: { connection: net.Socket } | false) => void,
): void {
  const { host = "localhost", port = 25, secure } = options;
  if (secure) {
    done(null, false);
    return;
  }
  const connection = net.connect({ host, port: Number(port), noDelay: true });
  connection.setTimeout(30_000, () => connection.destroy(new Error("The mail server did not answer")));
  connection.once("error", done);
  connection.once("connect", () => {
    connection.removeListener("error", done);
    connection.setTimeout(0);
    done(null, { connection });
  });
}

/** Opens a lane to SMTP_URL; nothing is connected before the first message. Null when there is no mail server. */
export function openLane(): Lane | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
  const secure = protocol === "smtps:";
  const lane: Partial<Lane> = { dataBegun: false };
  const options: SMTPPool.Options & { transactionLog: boolean } = {
    pool: true,
    maxConnections: 1,
    // Retries are the ledger's: a pool that sends again by itself sends twice.
    maxRequeues: 0,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    // RFC 5321 4.5.3.2: after the final dot the server may take ten minutes; giving up earlier makes duplicates.
    socketTimeout: 600_000,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: withoutDelay as SMTPPool.Options["getSocket"],
    transactionLog: true,
    logger: noticing(() => (lane.dataBegun = true)),
  };
  lane.transporter = createTransport(options);
  return lane as Lane;
}

/** A logger that keeps nothing and only notices the command that begins the message. */
function noticing(begun: () => void): SMTPPool.Options["logger"] {
  const quiet = () => undefined;
  const debug = (entry: { tnx?: string }, line: unknown) => {
    if (entry.tnx === "client" && line === "DATA") begun();
  };
  return {
    level: quiet,
    trace: quiet,
    debug,
    info: quiet,
    warn: quiet,
    error: quiet,
    fatal: quiet,
  } as unknown as SMTPPool.Options["logger"];
}
