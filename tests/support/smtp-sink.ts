import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** What the server does with a message: takes it, refuses it for good or for now, or falls over before or after its end. */
export type Behaviour = "take" | "refuse" | "later" | "drop-before-data" | "drop-after-data";

export interface SinkMail extends ParsedMail {
  envelopeTo: string[];
  raw: string;
}

/** A real SMTP server on a free loopback port that keeps what it takes. */
export class SmtpSink {
  readonly mails: SinkMail[] = [];
  /** By address; every other one is taken. */
  readonly behaviours = new Map<string, Behaviour>();
  #server: SMTPServer;
  #port = 0;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo: ({ address }, _session, done) => {
        const behaviour = this.behaviours.get(address);
        if (behaviour === "refuse") return done(answer(550, "5.1.1 No such user here"));
        if (behaviour === "later") return done(answer(451, "4.7.1 Please try again later"));
        done();
      },
      onData: (stream, session, done) => void this.#take(stream, session, done),
    });
    this.#server.on("error", () => undefined);
  }

  async #take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    this.mails.push({ ...(await simpleParser(raw)), envelopeTo, raw: raw.toString("latin1") });
    if (envelopeTo.some((address) => this.behaviours.get(address) === "drop-after-data")) {
      this.#dropAll();
      return;
    }
    done();
  }

  #dropAll(): void {
    for (const connection of (this.#server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> })
      .connections)
      connection._socket.destroy();
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.server.address();
    this.#port = typeof address === "object" && address ? address.port : 0;
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  to(address: string): SinkMail[] {
    return this.mails.filter(({ envelopeTo }) => envelopeTo.includes(address));
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
