import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { freePort } from "@/scripts/launch/kept.mjs";
import { WEB_FLAGS } from "@/scripts/launch/programs.mjs";
import type { Listens } from "./bare-process";
import { coreSeconds } from "./cpu-time";

const CONNECTIONS = 10;
const SECONDS = 3;
const READY_WITHIN_MS = 60_000;

/** One web process of the built site against a database, on a free port where `given` names none. */
export async function startWeb(
  url: string,
  given: Record<string, string> = {},
): Promise<{ address: string; pids: () => number[]; stop: () => Promise<void> }> {
  const port = given.PORT ?? String(await freePort());
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, [...WEB_FLAGS, "dist/web.mjs"], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: port,
      APP_URL: address,
      SITE_MODE: "built",
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      ...given,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await until(`${address}/api/health/ready`, child);
  return { address, pids: () => [child.pid ?? 0], stop: () => ended(child) };
}

/** Waits until a process answers at an address. */
export async function until(address: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(100);
  }
  throw new Error("The server did not come up.");
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
}

/** The bare `node:http` server that pages are compared with: the same bytes, and nothing else. */
export async function startHello(body: Buffer): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** The same in a process of its own, so that its time can be told from that of the program that asks. */
export async function startBare(
  body: Buffer,
): Promise<{ address: string; pids: () => number[]; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), "bare-"));
  writeFileSync(join(home, "body"), body);
  const child = spawn(process.execPath, ["--import", "tsx", "bench/harness/bare-process.ts", join(home, "body")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [Listens];
  rmSync(home, { recursive: true });
  return { address: `http://127.0.0.1:${port}/`, pids: () => [child.pid ?? 0], stop: () => ended(child) };
}

/** Answers for each second of a core that the server's processes had. */
export async function perCoreSecond(address: string, pids: number[], connections?: number): Promise<number> {
  const before = coreSeconds(pids);
  const perSecond = await rate(address, undefined, connections);
  return (perSecond * SECONDS) / (coreSeconds(pids) - before);
}

/** Answers a second over connections that are kept alive. `pathOf` gives each request an address of its own. */
export async function rate(address: string, pathOf?: () => string, connections = CONNECTIONS): Promise<number> {
  const result = await autocannon({
    url: address,
    connections,
    duration: SECONDS,
    headers: { "accept-encoding": "br, gzip" },
    ...(pathOf ? { requests: [{ setupRequest: (request) => ({ ...request, path: pathOf() }) }] } : {}),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${address}: ${result.non2xx + result.errors} did not succeed.`);
  return result.requests.average;
}
