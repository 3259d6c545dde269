import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { log } from "@/lib/core/telemetry/log";
import { takingTurns } from "@/lib/core/turns";
import type { CvKind } from "../vocabulary";

/** Why a CV cannot be read: it has no words, only pictures; it takes more than a CV may; or no reader understands it. */
export type CvUnreadable = "no-text" | "too-much" | "broken";

/**
 * The words of a CV as lines: an empty one between paragraphs, a tab where something stands apart in its line. `pages` where
 * the file has them. Of a very long one the first 40 pages and 200,000 letters, and `isCut` says so.
 */
export type CvText =
  { ok: true; text: string; pages: number | null; isCut: boolean } | { ok: false; reason: CvUnreadable };

/** Relative to the folder of the site, in which every program runs. */
const READER = "lib/applications/cv-text/reader/main.mjs";
/** Of a processor's time in seconds, and of memory that it writes in kilobytes. A usual CV takes a third of a second. */
const LIMITS = "ulimit -t 5; ulimit -d 262144";
/** Without machine code made on the way there is less memory to count, and less to attack; words need no more. */
const FLAGS = ["--jitless", "--disallow-code-generation-from-strings", "--max-old-space-size=112"];
/** On a machine that is busy with other things. */
const PATIENCE_MS = 60_000;
/** Far more than 200,000 letters take as JSON. */
const MOST_ANSWERED = 2 * 1024 * 1024;
/** Pages come first. */
const NICENESS = 5;

const inTurn = takingTurns(1);

/**
 * The words of a CV that has passed checkCv, read by a process of its own that may use five seconds of a processor and
 * 256 MB of memory, and is ended above that. One at a time in each process: others wait for their turn. Throws when there
 * is no reader to start.
 */
export const textOfCv = async (bytes: Buffer, kind: CvKind): Promise<CvText> => (await readCv(bytes, kind)).said;

/** What a reading took: memory at its height, and of a processor. Null when it was ended. */
export type Used = { kilobytes: number; ms: number } | null;

/** `textOfCv` with what it took. */
export const readCv = (bytes: Buffer, kind: CvKind): Promise<{ said: CvText; used: Used }> =>
  inTurn(() => inChild(bytes, kind));

async function inChild(bytes: Buffer, kind: CvKind): Promise<{ said: CvText; used: Used }> {
  const child = startReader(kind);
  if (child.pid) setPriority(child.pid, NICENESS);
  // One that has ended before it read everything says so by what it answers.
  child.stdin.on("error", () => undefined).end(bytes);
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve(code ?? signal));
  });
  const [answer, why, end] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  const about = { kind, bytes: bytes.length, end, why: why.toString().slice(0, 300) };
  // A code is no limit but a reader that cannot run.
  if (typeof end === "number" && end !== 0) throw new Error(`The reader of CVs ended with ${end}: ${about.why}`);
  if (end !== 0 || answer.length > MOST_ANSWERED) {
    log.warn(about, "A CV ended its reader");
    return { said: { ok: false, reason: "too-much" }, used: null };
  }
  const read = JSON.parse(answer.toString()) as { said: CvText; used: Used };
  if (!read.said.ok && read.said.reason === "broken") log.info(about, "A CV could not be read");
  return read;
}

function startReader(kind: CvKind) {
  return spawn("/bin/sh", ["-c", `${LIMITS}; exec "$0" "$@"`, process.execPath, ...FLAGS, READER, kind], {
    // Neither the database's address nor a secret.
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
}
