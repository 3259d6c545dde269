import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { log } from "@/lib/core/log";
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
 * 256 MB of memory, and is killed above that. One at a time in each process: others wait for their turn.
 */
export function textOfCv(bytes: Buffer, kind: CvKind): Promise<CvText> {
  return inTurn(() => inChild(bytes, kind));
}

async function inChild(bytes: Buffer, kind: CvKind): Promise<CvText> {
  const node = [process.execPath, ...FLAGS, READER, kind];
  const child = spawn("/bin/sh", ["-c", `${LIMITS}; exec "$0" "$@"`, ...node], {
    // Neither the database's address nor a secret.
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
  if (child.pid) setPriority(child.pid, NICENESS);
  // One that has ended before it read everything says so by what it answers.
  child.stdin.on("error", () => undefined).end(bytes);
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve(code ?? signal));
  });
  const [said, why, end] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  const words = why.toString().slice(0, 300);
  if (end !== 0) log.warn({ kind, bytes: bytes.length, end, why: words }, "A CV ended its reader");
  if (end !== 0 || said.length > MOST_ANSWERED) return { ok: false, reason: "too-much" };
  const text = JSON.parse(said.toString()) as CvText;
  if (!text.ok && text.reason === "broken")
    log.info({ kind, bytes: bytes.length, why: words }, "A CV could not be read");
  return text;
}
