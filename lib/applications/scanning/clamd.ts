import { connect, type Socket } from "node:net";
import { env } from "@/lib/core/env";

/** What a scanner says of a file. "trouble": it is away, or could not look. */
export type Verdict =
  { is: "clean" } | { is: "infected"; finding: string } | { is: "trouble"; why: string; isAway: boolean };

/** Silence after which the scanner counts as away. */
const SILENCE_MS = 30_000;
const CHUNK = 64 * 1024;
/** Its answers are one short line. */
const LONGEST_ANSWER = 4096;

/** Whether a scanner is configured: then nothing is opened or read that it has not found clean. */
export const isScannerThere = (): boolean => env().CLAMAV_SOCKET !== undefined;

/** Asks ClamAV about these bytes, over its socket (clamd's INSTREAM). Never throws: a scanner that is away is an answer. */
export function scan(bytes: Buffer, where = env().CLAMAV_SOCKET ?? ""): Promise<Verdict> {
  return new Promise((resolve) => {
    const socket = where.startsWith("/") ? connect(where) : connect(addressOf(where));
    let answer = "";
    const end = (verdict: Verdict) => {
      socket.destroy();
      resolve(verdict);
    };
    const away = (why: string) => end({ is: "trouble", why, isAway: true });
    socket.setTimeout(SILENCE_MS, () => away("It does not answer"));
    // It may refuse in the middle of a file: what it said before it hung up counts.
    socket.on("error", () => (answer ? end(verdictIn(answer)) : away("It cannot be reached")));
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (answer.includes("\0") || answer.length > LONGEST_ANSWER) end(verdictIn(answer));
    });
    socket.on("close", () => (answer ? end(verdictIn(answer)) : away("It hung up")));
    socket.once("connect", () => send(socket, bytes));
  });
}

function addressOf(where: string): { host: string; port: number } {
  const edge = where.lastIndexOf(":");
  return { host: where.slice(0, edge).replace(/^\[|\]$/g, ""), port: Number(where.slice(edge + 1)) };
}

/** The command, the bytes in pieces with their lengths before them, and a piece of no length. */
function send(socket: Socket, bytes: Buffer) {
  socket.write("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK);
    socket.write(lengthOf(piece.length));
    socket.write(piece);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

/** "stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR". */
function verdictIn(answer: string): Verdict {
  const said = answer
    .replace(/\0[^]*$/, "")
    .replace(/^stream: /, "")
    .trim();
  if (said === "OK") return { is: "clean" };
  const found = /^(.+) FOUND$/.exec(said);
  if (found?.[1]) return { is: "infected", finding: found[1].slice(0, 200) };
  return { is: "trouble", why: `It said: ${said.slice(0, 200)}`, isAway: false };
}
