// @ts-check
/** The running site: database, mailbox, worker, web. What needs another part is started after it and stopped before it. */
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt } from "./build.mjs";
import { joinDatabase } from "./database.mjs";
import { ensureGenerated } from "./generate.mjs";
import { mailboxPorts } from "./mailbox.mjs";
import { migrated } from "./migrated.mjs";
import { ended, file, runPart, stopPart } from "./parts.mjs";
import { isFilled } from "./sample.mjs";

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 1000;
const GIVE_UP_WITHIN_MS = 20_000;

/** @typedef {import("./parts.mjs").Child} Child @typedef {<T>(name: string, work: () => Promise<T>) => Promise<T>} Phase */

export class Site {
  /** @type {{ name: string, child: Child }[]} */
  #parts = [];
  #givenUp = new AbortController();
  #starting = Promise.resolve();
  /** @type {(() => Promise<void>) | undefined} */
  #leaveDatabase;
  /** @type {string | undefined} */
  mailboxUrl;
  /** @type {(name: string, code: number) => void} */
  onPartLost = () => {};

  /** @param {string} root @param {import("./environment.mjs").Setting} setting @param {boolean} isDev */
  constructor(root, setting, isDev) {
    this.root = root;
    this.setting = setting;
    this.isDev = isDev;
    /** @type {NodeJS.ProcessEnv} */
    this.env = { ...setting.env, NODE_ENV: isDev ? "development" : "production", SITE_MODE: isDev ? "dev" : "built" };
  }

  /** Until the pages answer. @param {Phase} phase */
  start(phase) {
    this.#starting = this.#start(phase);
    return this.#starting;
  }

  /** @param {Phase} phase */
  async #start(phase) {
    const { signal } = this.#givenUp;
    await phase("generate", () => ensureGenerated(this.root, signal));
    const outcomes = await Promise.allSettled([
      this.isDev ? undefined : phase("build", () => ensureBuilt(this.root, this.env, signal)),
      this.#data(phase),
      this.env.SMTP_URL ? undefined : phase("mailbox", () => this.#mailbox()),
    ]);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    await phase("web and worker", () => this.#serve());
  }

  /** @param {Phase} phase */
  async #data(phase) {
    await phase("database", async () => {
      if (this.env.DATABASE_URL) return;
      const { url, isUp, leave } = await joinDatabase({ dataDir: this.setting.dataDir });
      this.#leaveDatabase = leave;
      this.env.DATABASE_URL = url;
      this.#watch(isUp);
    });
    const url = this.env.DATABASE_URL ?? "";
    await phase("migrate", () => migrated(url));
    if (await isFilled(url)) return;
    await phase("sample content", async () => {
      const seed = this.#run([file("scripts", "db-seed.ts")]);
      this.#givenUp.signal.addEventListener("abort", () => void stopPart(seed), { once: true });
      if ((await ended(seed)) !== 0) throw new Error("The sample content could not be put in.");
    });
  }

  /** The server is not our child (it may have been there before us), so its end is seen only by looking. @param {() => boolean} isUp */
  #watch(isUp) {
    const watch = setInterval(() => {
      if (this.#givenUp.signal.aborted) return clearInterval(watch);
      if (!isUp()) this.onPartLost("database", 1);
    }, LOOK_EVERY_MS);
    watch.unref();
  }

  async #mailbox() {
    const { smtp, web, smtpUrl, webUrl } = await mailboxPorts(this.setting.dataDir);
    const program = file("scripts", "launch", "mailbox.mjs");
    const child = this.#part("mailbox", [program, this.setting.dataDir, String(smtp), String(web)], { quiet: true });
    this.env.SMTP_URL = smtpUrl;
    this.mailboxUrl = webUrl;
    await Promise.race([new Promise((resolve) => child.once("message", resolve)), ended(child)]);
  }

  async #serve() {
    this.#part("worker", [file("lib", "worker", "main.ts")]);
    const web = this.#part("web", [file("server", "front.ts")]);
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await this.#answers())) {
      if (this.#givenUp.signal.aborted || web.exitCode !== null) return;
      if (Date.now() > end) throw new Error("The pages did not answer in time.");
      await sleep(100);
    }
  }

  async #answers() {
    try {
      return (await fetch(`http://127.0.0.1:${this.setting.port}/`, { redirect: "manual" })).status < 500;
    } catch {
      return false;
    }
  }

  /** Nothing is begun any more once the site is being stopped. @param {string[]} args @param {{ quiet?: boolean }} [options] */
  #run(args, options) {
    this.#givenUp.signal.throwIfAborted();
    return runPart(args, this.env, options);
  }

  /** @param {string} name @param {string[]} args @param {{ quiet?: boolean }} [options] */
  #part(name, args, options) {
    const child = this.#run(args, options);
    this.#parts.push({ name, child });
    void ended(child).then((code) => {
      if (!this.#givenUp.signal.aborted) this.onPartLost(name, code);
    });
    return child;
  }

  /**
   * Stops web, worker, mailbox and database; what they were doing is finished first. In the middle of a start, the start
   * is given up and waited for, so that nothing it began is left.
   */
  async stop() {
    this.#givenUp.abort();
    await Promise.race([this.#starting.catch(() => {}), sleep(GIVE_UP_WITHIN_MS)]);
    for (const { child } of this.#parts.toReversed()) await stopPart(child);
    await this.#leaveDatabase?.();
  }
}
