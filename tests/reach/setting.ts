import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A site to walk over: where it is, the cookies of its people, and the ids of its things by the names of the access table. */
export interface Setting {
  address: string;
  cookies: Record<string, string>;
  things: Record<string, string>;
  /** The pages that letters lead to: paths with their tokens. */
  letters: string[];
}

const ROOT = join(import.meta.dirname, "..", "..");

/** Starts serve.ts, with a database and files of its own that are made anew. */
export async function startSetting(name: string): Promise<Setting & { stop: () => Promise<void> }> {
  const dataDir = join(ROOT, ".test-data", name);
  rmSync(dataDir, { recursive: true, force: true });
  const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/run.mjs", "--built", "tests/reach/serve.ts"], {
    cwd: ROOT,
    env: { ...inherited, DATA_DIR: dataDir, ENV_FILE: "none", RATE_LIMIT_SCALE: "0", NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error("The site of the walk did not come up")));
    createInterface({ input: child.stdout }).on("line", (said) => said.startsWith("{") && resolve(said));
  });
  return {
    ...(JSON.parse(line) as Setting),
    stop: async () => {
      child.stdin.end();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
