import { globSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/launch/kept.mjs";
import { answers } from "@/scripts/launch/mailbox.mjs";
import { migrated } from "@/scripts/launch/migrated.mjs";
import { measuredBy } from "../harness/databases";
import { Disk } from "./disk";
import { Part } from "./part";
import { DatabaseServer } from "./server";

/** For a machine that others share: what comes back at all does so in two or three seconds of a processor. */
const READY_WITHIN_MS = 180_000;
const LOG_CHARACTERS = 3000;
/** Of the messages, so many fail at the mail server by themselves, one way or another. */
const MAIL_FAILING = 0.02;
const SECRET = "a secret for trials only, long enough to pass";

/** The real system as processes of its own: web, worker, PostgreSQL, mail server. Each is begun again when it ends. */
export class System {
  readonly #home = mkdtempSync(join(tmpdir(), "faults-"));
  readonly disk = new Disk(join(this.#home, "data"));
  readonly database = new DatabaseServer(this.disk.folder);
  readonly #parts = new Map<"web" | "worker" | "mail", Part>();
  readonly #delivered = join(this.#home, "delivered");
  readonly #clock = join(this.#home, "clock");
  readonly #library = globSync("/usr/lib/*/faketime/libfaketimeMT.so.1")[0];
  #mailPort = 0;
  address = "";

  constructor() {
    // The database runs as a user of its own.
    chmodSync(this.#home, 0o755);
    this.moveClock("+0");
    writeFileSync(this.#delivered, "");
  }

  async start(): Promise<void> {
    const url = await this.database.start();
    await migrated(url);
    await measuredBy<true>("faults-setting.ts", {}, url);
    const port = await freePort();
    this.#mailPort = await freePort();
    this.address = `http://localhost:${port}`;
    const env = { ...this.#environment(url), PORT: String(port), APP_URL: this.address };
    const log = openSync(join(this.#home, "log"), "a");
    const smtp = ["--import", "tsx", "bench/harness/smtp-process.ts", MAIL_FAILING, this.#mailPort, this.#delivered];
    this.#parts.set("mail", new Part(smtp.map(String), process.env, log));
    this.#parts.set("worker", new Part(["dist/worker.mjs"], env, log));
    this.#parts.set("web", new Part(["dist/web.mjs"], env, log));
    for (const part of this.#parts.values()) part.start();
    await this.untilHealthy();
  }

  #environment(url: string): NodeJS.ProcessEnv {
    const clock = this.#library
      ? { LD_PRELOAD: this.#library, FAKETIME_TIMESTAMP_FILE: this.#clock, FAKETIME_CACHE_DURATION: "1" }
      : {};
    return {
      ...process.env,
      ...clock,
      DONT_FAKE_MONOTONIC: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      DATABASE_URL: url,
      DATA_DIR: this.disk.folder,
      SMTP_URL: `smtp://127.0.0.1:${this.#mailPort}`,
      AUTH_SECRET: SECRET,
      NEXTAUTH_SECRET: SECRET,
      SITE_MODE: "built",
      NODE_ENV: "production",
      RATE_LIMIT_SCALE: "0",
      LOG_LEVEL: "error",
    };
  }

  async kill(name: "web" | "worker" | "mail"): Promise<void> {
    await this.#parts.get(name)?.kill();
  }

  /** Whether the clock of web and worker can be moved: with libfaketime alone. */
  readonly hasClock = this.#library !== undefined;

  /** Moves the clock that web and worker see, within a second: "+3h", "-3h", "+0". */
  moveClock(by: string): void {
    writeFileSync(this.#clock, `${by}\n`);
  }

  /** Answers after how many milliseconds everything works again, or throws and says what does not. */
  async untilHealthy(): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const ill = await this.#ill();
      const took = performance.now() - begun;
      if (!ill) return took;
      if (took > READY_WITHIN_MS) throw new Error(`Not back after ${READY_WITHIN_MS / 1000} s: ${ill}\n${this.log()}`);
      await sleep(50);
    }
  }

  async #ill(): Promise<string | null> {
    for (const [name, part] of this.#parts) if (!part.isRunning) return `${name} does not run`;
    if (!(await answers(this.#mailPort))) return "the mail server does not answer";
    return fetch(`${this.address}/api/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(
      async (response) => (response.ok ? (await response.arrayBuffer(), null) : await response.text()),
      (error: Error) => String(error.cause ?? error),
    );
  }

  /** How often each message reached the mail server in full, by its Message-ID. */
  delivered(): Map<string, number> {
    const copies = new Map<string, number>();
    for (const id of readFileSync(this.#delivered, "utf8").split("\n").filter(Boolean))
      copies.set(id, (copies.get(id) ?? 0) + 1);
    return copies;
  }

  log(): string {
    return readFileSync(join(this.#home, "log"), "utf8").slice(-LOG_CHARACTERS);
  }

  async stop(): Promise<void> {
    for (const name of ["web", "worker", "mail"] as const) await this.#parts.get(name)?.stop();
    await this.database.stop();
    this.disk.remove();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
