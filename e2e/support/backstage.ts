import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Deeds } from "./backstage/program";
import { DATA_DIR, PORT, SITE } from "./site";

const ROOT = join(import.meta.dirname, "..", "..");

/** The environment of a program that works beside the running site, on its data. */
export function besideTheSite(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env;
  const site = { PORT: String(PORT), APP_URL: SITE, DATA_DIR, RATE_LIMIT_SCALE: "0" };
  return { ...inherited, ...site, NODE_ENV: "production" };
}

/** What is done behind the site for journeys, by one program for as long as they last. */
export class Backstage {
  readonly #program = spawn(process.execPath, ["scripts/run.mjs", "e2e/support/backstage/program.ts"], {
    cwd: ROOT,
    env: besideTheSite(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  readonly #ended = once(this.#program, "exit");
  readonly #lines = createInterface({ input: this.#program.stdout })[Symbol.asyncIterator]();
  #before: Promise<unknown> = Promise.resolve();

  /** Has it done, and answers what it says; one after the other. */
  async do<Deed extends keyof Deeds>(deed: Deed, ...args: Parameters<Deeds[Deed]>): Promise<string> {
    const answer = this.#before.then(() => this.#ask(deed, args));
    this.#before = answer.catch(() => {});
    return answer;
  }

  async #ask(deed: string, args: unknown[]): Promise<string> {
    this.#program.stdin.write(`${JSON.stringify({ deed, with: args })}\n`);
    for (;;) {
      const { value: line = "", done } = await this.#lines.next();
      if (done) throw new Error("The program behind the site has ended");
      if (!/^\{"(?:answer|failed)"/.test(line)) continue;
      const { answer = "", failed } = JSON.parse(line) as { answer?: string; failed?: string };
      if (failed !== undefined) throw new Error(`${deed}: ${failed}`);
      return answer;
    }
  }

  async stop(): Promise<void> {
    this.#program.stdin.end();
    await this.#ended;
  }
}
