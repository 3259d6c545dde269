import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";

export interface Confines {
  /** Of a processor's time. */
  seconds: number;
  /** Of memory that it writes. */
  kilobytes: number;
  /** However little it does meanwhile: a machine may be busy with other things. */
  longestMs: number;
  /** By how much pages come first, as of `nice`. */
  niceness: number;
}

/** What a program said, and why when it complains; it ended with a code, or was ended by a signal. */
export interface Ended {
  said: Buffer;
  why: string;
  end: number | string | null;
}

/**
 * Gives what a stranger sent to a program of ours (arguments of Node) that may use so much and no more, in a process that
 * knows neither the database's address nor a secret. Throws when it cannot be started; above its limits it is ended.
 */
export async function runConfined(program: string[], input: Buffer, confines: Confines): Promise<Ended> {
  const { seconds, kilobytes, longestMs, niceness } = confines;
  const limited = `ulimit -t ${seconds}; ulimit -d ${kilobytes}; exec "$0" "$@"`;
  const child = spawn("/bin/sh", ["-c", limited, process.execPath, ...program], {
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: longestMs,
    killSignal: "SIGKILL",
  });
  if (child.pid) setPriority(child.pid, niceness);
  // One that has ended before it read everything says so by what it answers.
  child.stdin.on("error", () => undefined).end(input);
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve(code ?? signal));
  });
  const [said, why, end] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  return { said, why: why.toString().slice(0, 500), end };
}
