import { Readable } from "node:stream";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import type MailMessage from "nodemailer/lib/mailer/mail-message";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { env } from "@/lib/core/env";
import { dkimKey } from "./dkim";

/** Asked when all of the message has gone but the dot that ends it; what throws here stops it. */
type Begin = () => Promise<void>;

export interface MailServer {
  send: (mail: SendMailOptions, begin: Begin) => Promise<void>;
  close: () => void;
}

/**
 * A pool of connections to SMTP_URL, for mail of this domain; nothing is connected before the first message. Null when
 * there is no mail server.
 */
export function openMailServer(connections: number, domain: string): MailServer | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  const options: SMTPPool.Options & { maxRequeues: number } = {
    // Its query may say more, such as ?requireTLS=true or ?tls.rejectUnauthorized=false; what it says wins.
    url: SMTP_URL,
    pool: true,
    maxConnections: connections,
    // Retries are the ledger's: a pool that sends again by itself sends twice.
    maxRequeues: 0,
    // RFC 5321 4.5.3.2: after the final dot the server may take ten minutes; giving up earlier makes duplicates.
    socketTimeout: 600_000,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    // Nobody sits between us and ourselves, and servers on a developer's machine sign their own certificates.
    ...(isThisMachine(SMTP_URL) && { tls: { rejectUnauthorized: false } }),
    ...(mustSeal(SMTP_URL) && { requireTLS: true }),
    dkim: dkimKey(domain) ?? undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transporter: Transporter<SMTPPool.SentMessageInfo> = createTransport(options);
  transporter.use("stream", heldUntilBegun);
  return {
    send: async (mail, begin) => {
      await transporter.sendMail({ ...mail, begin } as SendMailOptions);
    },
    close: () => transporter.close(),
  };
}

/** Whether the connection must be sealed before a word is said: no password goes to another machine in the open. */
export const mustSeal = (url: string): boolean => new URL(url).password !== "" && !isThisMachine(url);

const isThisMachine = (url: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

/**
 * Puts a gate before the end of the message. A server keeps nothing that has not ended with a dot (RFC 5321 4.1.1.4), so
 * until `begin` has returned a fallen connection or a dead process has delivered nothing, and after it nobody knows.
 */
function heldUntilBegun({ message, data }: MailMessage, done: (error?: Error | null) => void): void {
  const { begin } = data as { begin?: Begin };
  const write = message.createReadStream.bind(message);
  message.createReadStream = (options) => Readable.from(gated(write(options), begin), { objectMode: false }) as never;
  done();
}

async function* gated(message: AsyncIterable<Buffer>, begin: Begin | undefined): AsyncGenerator<Buffer> {
  yield* message;
  await begin?.();
}
