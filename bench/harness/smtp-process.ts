import { appendFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

// A mail server in a process of its own, that takes everything and keeps only who got it. A share of the messages
// fails, one way after the other, as servers and networks do. Speaks by messages: its port, and how often each address
// was served. With a file it also writes down the Message-ID of each, before it says that it has it: what was taken is
// known even when it is killed. Arguments: SHARE [PORT FILE].

export interface Served {
  port?: number;
  /** How many messages each address got in full, whatever it then answered. */
  copies?: [address: string, times: number][];
}

/** What a server does to a message instead of taking it. */
const FAILURES = ["refuse-for-now", "refuse-data-for-now", "drop-before-data", "drop-after-data"] as const;

const share = Number(process.argv[2] ?? 0);
const [port, file] = [Number(process.argv[3] ?? 0), process.argv[4]];
const copies = new Map<string, number>();
let failed = 0;

/** By the session: what is to happen to its present message. */
const fates = new Map<string, (typeof FAILURES)[number] | undefined>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_, { id }, done) => {
    const fate = Math.random() < share ? FAILURES[failed++ % FAILURES.length] : undefined;
    fates.set(id, fate);
    if (fate === "refuse-for-now") return done(temporary("451 4.7.1 Greylisted, come back later"));
    if (fate === "drop-before-data") return drop(id);
    done();
  },
  onData: (stream, session, done) => void take(stream, session, done),
});

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error) => void) {
  const raw = await text(stream).catch(() => null);
  if (raw === null) return;
  const fate = fates.get(session.id);
  if (fate === "refuse-data-for-now") return done(temporary("451 4.3.0 Try again later"));
  for (const { address } of session.envelope.rcptTo) copies.set(address, (copies.get(address) ?? 0) + 1);
  if (file) appendFileSync(file, `${/^Message-ID:\s*<?([^>\s]+)/im.exec(raw)?.[1]}\n`);
  if (fate === "drop-after-data") return drop(session.id);
  done();
}

interface Connection {
  session: SMTPServerSession;
  _socket: { destroy: () => void };
}

function drop(id: string): void {
  for (const { session, _socket } of (server as unknown as { connections: Set<Connection> }).connections)
    if (session.id === id) _socket.destroy();
}

const temporary = (message: string) => Object.assign(new Error(message), { responseCode: 451 });
const tell = (served: Served) => process.send?.(served);

server.on("error", () => undefined);
server.listen(port, "127.0.0.1", () => {
  const address = server.server.address();
  tell({ port: typeof address === "object" && address ? address.port : 0 });
});
process.on("message", () => tell({ copies: [...copies] }));
process.once("disconnect", () => process.exit(0));
