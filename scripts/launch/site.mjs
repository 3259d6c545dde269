// @ts-check
/** The running site: database, mailbox, web, worker. What needs another part is started after it and stopped before it. */
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt } from "./build.mjs";
import { joinDatabase } from "./database.mjs";
import { ensureGenerated } from "./generate.mjs";
import { mailboxPorts } from "./mailbox.mjs";
import { migrated } from "./migrated.mjs";
import { ended, file, runPart, stopPart } from "./parts.mjs";
import { ensurePrograms } from "./programs.mjs";
import { isFilled } from "./sample.mjs";

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 1000;
const GIVE_UP_WITHIN_MS = 20_000;
/** What needs another part is stopped before it. */
const STOP_ORDER = ["web", "worker", "mailbox"];

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
    const ports = this.env.SMTP_URL ? undefined : await mailboxPorts(this.setting.dataDir);
    if (ports) this.env.SMTP_URL = ports.smtpUrl;
    // The pages need no mailbox, so they do not wait for it; the worker does.
    await all([this.#pages(phase), ports && phase("mailbox", () => this.#mailbox(ports))]);
    this.#part("worker", this.#program("worker", file("lib", "worker", "main.ts")));
  }

  /** @param {Phase} phase */
  async #pages(phase) {
    await all([this.isDev ? undefined : phase("build", () => this.#build()), this.#data(phase)]);
    await phase("web", () => this.#web());
  }

  async #build() {
    const { signal } = this.#givenUp;
    await all([ensureBuilt(this.root, this.env, signal), ensurePrograms(this.root, this.env)]);
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

  /** @param {Awaited<ReturnType<typeof mailboxPorts>>} ports */
  async #mailbox({ smtp, web, webUrl }) {
    const program = file("scripts", "launch", "mailbox.mjs");
    const child = this.#part("mailbox", [program, this.setting.dataDir, String(smtp), String(web)], { quiet: true });
    this.mailboxUrl = webUrl;
    await Promise.race([new Promise((resolve) => child.once("message", resolve)), ended(child)]);
  }

  async #web() {
    const web = this.#part("web", this.#program("web", file("server", "front.ts")));
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await this.#answers())) {
      if (this.#givenUp.signal.aborted || web.exitCode !== null) return;
      if (Date.now() > end) throw new Error("The pages did not answer in time.");
      await sleep(50);
    }
  }

  /** While the sources are worked on they are run as they are. @param {string} name @param {string} source */
  #program(name, source) {
    return [this.isDev ? source : file("dist", `${name}.mjs`)];
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
    for (const name of STOP_ORDER) for (const part of this.#parts) if (part.name === name) await stopPart(part.child);
    await this.#leaveDatabase?.();
  }
}

/** Waits for every part of a start, so that none goes on behind the back of a failure, and tells the first failure. @param {unknown[]} works */
async function all(works) {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === "rejected") throw outcome.reason;
}
