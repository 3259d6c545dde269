import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/**
 * What the server does with a message: refuses its recipient for good or for now, refuses the message itself, or falls
 * over before its first byte, in its middle, or after its last one without an answer. Whatever it has in full it keeps,
 * as a server would.
 */
export type Behaviour =
  "refuse" | "later" | "refuse-message" | "later-message" | "drop-before-data" | "drop-in-data" | "drop-after-data";

export interface SinkMail extends ParsedMail {
  envelopeTo: string[];
  raw: string;
}

/** What smtp-server keeps of a connection. */
interface Connection {
  session: SMTPServerSession;
  _socket: { destroy: () => void };
}

/** A real SMTP server on a free loopback port that keeps what it takes. */
export class SmtpSink {
  readonly mails: SinkMail[] = [];
  /** By address; every other one is taken. */
  readonly behaviours = new Map<string, Behaviour>();
  /** Called with each message in full, before it is answered. */
  onMail: (mail: SinkMail) => Promise<void> | void = () => undefined;
  #server: SMTPServer | undefined;
  #port = 0;

  /** Answers the address of the server: on a port of its own choice, or the one it had before it was stopped. */
  async start(): Promise<string> {
    const server = this.#serverOf();
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    const address = server.server.address();
    this.#port = typeof address === "object" && address ? address.port : 0;
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  to(address: string): SinkMail[] {
    return this.mails.filter(({ envelopeTo }) => envelopeTo.includes(address));
  }

  #serverOf(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo: ({ address }, session, done) => {
        const behaviour = this.behaviours.get(address);
        if (behaviour === "refuse") return done(answer(550, "5.1.1 No such user here"));
        if (behaviour === "later") return done(answer(451, "4.7.1 Please try again later"));
        if (behaviour === "drop-before-data") return this.#drop(session);
        done();
      },
      onData: (stream, session, done) => void this.#take(stream, session, done),
    });
    server.on("error", () => undefined);
    return server;
  }

  async #take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
    const behaviour = envelopeTo.map((address) => this.behaviours.get(address)).find(Boolean);
    if (behaviour === "drop-in-data") {
      stream.once("data", () => this.#drop(session));
      return;
    }
    const raw = await inFull(stream);
    if (!raw) return;
    if (behaviour === "refuse-message") return done(answer(554, "5.7.1 Message refused by policy"));
    if (behaviour === "later-message") return done(answer(451, "4.3.0 Please try again later"));
    const mail = { ...(await simpleParser(raw)), envelopeTo, raw: raw.toString("latin1") };
    this.mails.push(mail);
    await this.onMail(mail);
    if (behaviour === "drop-after-data") return this.#drop(session);
    done();
  }

  #drop({ id }: SMTPServerSession): void {
    for (const { session, _socket } of (this.#server as unknown as { connections: Set<Connection> }).connections)
      if (session.id === id) _socket.destroy();
  }
}

/** A message up to its final dot, or null when the connection fell before: a server then drops what it has. */
async function inFull(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
