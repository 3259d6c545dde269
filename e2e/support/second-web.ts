import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { DATA_DIR, SITE } from "./site";

/** One more web process on the database of the running site, as a deployment with several has them. */
export async function startSecondWeb(): Promise<{ address: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/run.mjs", "--built", "dist/web.mjs"], {
    cwd: join(import.meta.dirname, "..", ".."),
    env: { ...inherited, PORT: String(port), APP_URL: SITE, DATA_DIR, RATE_LIMIT_SCALE: "0", NODE_ENV: "production" },
    stdio: "ignore",
  });
  const isReady = () =>
    fetch(`${address}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}
