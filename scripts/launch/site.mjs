// @ts-check
/**
 * The running site: database, mailbox, web, worker, of the last two as many as planned, with a proxy in front of several.
 * What needs another part is started after it and stopped before it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt } from "./build.mjs";
import { joinDatabase } from "./database.mjs";
import { ensureGenerated } from "./generate.mjs";
import { mailboxPorts } from "./mailbox.mjs";
import { migrated } from "./migrated.mjs";
import { ended, file, runPart, stopPart } from "./parts.mjs";
import { planOf } from "./plan.mjs";
import { ensurePrograms } from "./programs.mjs";
import { isFilled } from "./sample.mjs";

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 1000;
const GIVE_UP_WITHIN_MS = 20_000;
/** What needs another part is stopped before it. */
const STOP_ORDER = ["proxy", "web", "worker", "mailbox"];

/** @typedef {{ quiet?: boolean, own?: Record<string, string> }} PartOptions */
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

  /**
   * @param {string} root @param {import("./environment.mjs").Setting} setting
   * @param {{ isDev?: boolean, several?: boolean }} how
   */
  constructor(root, setting, { isDev = false, several = false }) {
    this.root = root;
    this.setting = setting;
    this.isDev = isDev;
    this.several = several;
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
    const plan = await planOf(this.setting, { several: this.several });
    // The pages need no mailbox, so they do not wait for it; the worker does.
    await all([this.#pages(phase, plan), ports && phase("mailbox", () => this.#mailbox(ports))]);
    const worker = this.#program("worker", file("lib", "worker", "main.ts"));
    for (let n = 0; n < plan.workers; n++) this.#part("worker", worker);
  }

  /** @param {Phase} phase @param {import("./plan.mjs").Plan} plan */
  async #pages(phase, { webs, webEnv, proxy }) {
    await all([this.isDev ? undefined : phase("build", () => this.#build()), this.#data(phase)]);
    await phase("web", () => all(webs.map((port) => this.#web({ ...webEnv, PORT: String(port) }))));
    if (proxy) await phase("proxy", () => this.#ready("proxy", [file("scripts", "launch", "nginx.mjs"), ...proxy]));
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

  /**
   * The server is not our child (it may have been there before us), so its end is seen only by looking.
   * @param {() => boolean} isUp
   */
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
    this.mailboxUrl = webUrl;
    await this.#ready("mailbox", [program, this.setting.dataDir, String(smtp), String(web)], { quiet: true });
  }

  /**
   * A part that says itself when it is ready.
   * @param {string} name @param {string[]} args @param {{ quiet?: boolean }} [options]
   */
  async #ready(name, args, options) {
    const child = this.#part(name, args, options);
    await Promise.race([new Promise((resolve) => child.once("message", resolve)), ended(child)]);
  }

  /** @param {Record<string, string>} own */
  async #web(own) {
    const web = this.#part("web", this.#program("web", file("server", "front.ts")), { own });
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await answers(`http://127.0.0.1:${own.PORT}/`))) {
      if (this.#givenUp.signal.aborted || web.exitCode !== null) return;
      if (Date.now() > end) throw new Error("The pages did not answer in time.");
      await sleep(50);
    }
  }

  /** While the sources are worked on they are run as they are. @param {string} name @param {string} source */
  #program(name, source) {
    return [this.isDev ? source : file("dist", `${name}.mjs`)];
  }

  /** Nothing is begun any more once the site is being stopped. @param {string[]} args @param {PartOptions} [options] */
  #run(args, { own, ...options } = {}) {
    this.#givenUp.signal.throwIfAborted();
    return runPart(args, { ...this.env, ...own }, options);
  }

  /** @param {string} name @param {string[]} args @param {PartOptions} [options] */
  #part(name, args, options) {
    const child = this.#run(args, options);
    this.#parts.push({ name, child });
    void ended(child).then((code) => {
      if (!this.#givenUp.signal.aborted) this.onPartLost(name, code);
    });
    return child;
  }

  /**
   * Stops proxy, web, worker, mailbox and database; what they were doing is finished first. In the middle of a start, the start
   * is given up and waited for, so that nothing it began is left.
   */
  async stop() {
    this.#givenUp.abort();
    await Promise.race([this.#starting.catch(() => {}), sleep(GIVE_UP_WITHIN_MS)]);
    for (const name of STOP_ORDER) {
      const parts = this.#parts.filter((part) => part.name === name);
      await Promise.all(parts.map(({ child }) => stopPart(child)));
    }
    await this.#leaveDatabase?.();
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { redirect: "manual" })).status < 500;
  } catch {
    return false;
  }
}

/**
 * Waits for every part of a start, so that none goes on behind the back of a failure, and tells the first failure.
 * @param {unknown[]} works
 */
async function all(works) {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === "rejected") throw outcome.reason;
}
