import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { joinDatabase } from "@/scripts/launch/database.mjs";
import { gone } from "@/scripts/launch/processes.mjs";
import { databaseHome } from "@/scripts/launch/database-home.mjs";

const LOOK_EVERY_MS = 300;
const GONE_WITHIN_MS = 10_000;
const OWN = "faults";

/** A PostgreSQL of its own, which is begun again when it has fallen over. Durable, as in a deployment. */
export class DatabaseServer {
  #joined: Awaited<ReturnType<typeof joinDatabase>> | undefined;
  #cluster = "";
  #watch: NodeJS.Timeout | undefined;
  #beginning: Promise<void> | undefined;

  constructor(private readonly dataDir: string) {}

  async start(): Promise<string> {
    this.#cluster = (await databaseHome(this.dataDir)).cluster;
    await this.#begin();
    this.#watch = setInterval(() => {
      if (!this.#joined?.isUp()) this.#beginning ??= this.#begin().finally(() => (this.#beginning = undefined));
    }, LOOK_EVERY_MS);
    return this.#joined?.url ?? "";
  }

  async #begin(): Promise<void> {
    try {
      this.#joined = await joinDatabase({ dataDir: this.dataDir, say: () => undefined });
    } catch (error) {
      // Those who outlived their server are still going, or the disk is still full: the next look tries again.
      if (!this.#joined) throw error;
    }
  }

  /** Resolves when it is gone, and those who worked for it have noticed. */
  async kill(): Promise<void> {
    const all = this.#processes();
    process.kill(this.#pid(), "SIGKILL");
    for (const pid of all) await gone(pid, GONE_WITHIN_MS);
  }

  /** Stops the server and all who work for it in their tracks; answers how to let them go on. */
  freeze(): () => void {
    const all = this.#processes();
    for (const pid of all) signal(pid, "SIGSTOP");
    return () => {
      for (const pid of all) signal(pid, "SIGCONT");
    };
  }

  /** Ends every connection but ours. */
  async dropConnections(): Promise<void> {
    await this.ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> '${OWN}'`,
    );
  }

  async ask<Row extends object>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.#joined?.url, application_name: OWN });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#watch);
    await this.#beginning;
    await this.#joined?.leave();
  }

  #processes(): number[] {
    const server = this.#pid();
    const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8");
    return [server, ...children.trim().split(" ").map(Number)];
  }

  #pid(): number {
    return Number(readFileSync(join(this.#cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
