import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Nginx, startNginx } from "@/bench/harness/nginx";
import { startWeb } from "@/bench/harness/web";
import { db } from "@/lib/core/db";
import { ensureBuilt } from "@/scripts/launch/build.mjs";
import { ensureNginx } from "@/scripts/launch/debian.mjs";
import { readSetting } from "@/scripts/launch/environment.mjs";
import { freePort } from "@/scripts/launch/kept.mjs";
import { ensurePrograms } from "@/scripts/launch/programs.mjs";

const VISITORS = 6;
/** As deploy/ sets it. */
const LEAVE_SECONDS = 3;

let ports: number[];
let proxy: Nginx;
const webs: Awaited<ReturnType<typeof startWeb>>[] = [];

/**
 * Two web processes behind nginx with the configuration that we ship. Without nginx, and no way to install it, it is
 * skipped.
 */
const hasNginx = Boolean(ensureNginx());

beforeAll(async () => {
  if (!hasNginx) return;
  process.env.ENV_FILE = "none";
  const { env } = await readSetting();
  await ensureBuilt(process.cwd(), env);
  await ensurePrograms(process.cwd(), process.env);
  ports = [await freePort(), await freePort(), await freePort()];
  for (const at of [0, 1]) webs.push(await begin(at));
  proxy = await startNginx({ port: ports[2] ?? 0, webs: webs.map(({ address }) => address) });
}, 300_000);
afterAll(async () => {
  await proxy?.stop();
  await Promise.all(webs.map((web) => web.stop()));
});

test.skipIf(!hasNginx)(
  "both web processes are restarted one after the other, and no request of those who go on asking fails",
  async () => {
    const failures: string[] = [];
    let [answered, written, isOver] = [0, 0, false];
    const visit = async (name: number) => {
      for (let n = 0; !isOver; n++) {
        const { path, status, init } = asked(name, n);
        const answer = await fetch(`${proxy.address}${path}`, init).then(
          async (response) => (await response.arrayBuffer(), response.status),
          (error: Error) => String(error.cause ?? error),
        );
        if (answer === status) answered++;
        else failures.push(`${path}: ${answer}`);
        if (init?.method === "POST" && answer === status) written++;
      }
    };
    const visitors = Promise.all(Array.from({ length: VISITORS }, (_, name) => visit(name)));

    for (const at of [0, 1]) {
      await webs[at]?.stop();
      webs[at] = await begin(at);
    }
    await sleep(500);
    isOver = true;
    await visitors;

    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(await db.contactMessage.count()).toBe(written);
  },
);

test.skipIf(!hasNginx)("a process that goes says so at once, and still answers", async () => {
  const [web] = webs;
  const stopped = web?.stop();

  await expect.poll(() => fetch(`${web?.address}/api/health/ready`).then(({ status }) => status)).toBe(503);
  const page = await fetch(`${web?.address}/jobs`);

  expect(page.status).toBe(200);
  expect(page.headers.get("connection")).toBe("close");
  await stopped;
});

/** What one of several visitors asks next: pages, and a message that must be there once. */
function asked(visitor: number, n: number): { path: string; status: number; init?: RequestInit } {
  if (n % 4 === 0) return { path: `/jobs?q=analyst&page=1&visitor=${visitor}-${n}`, status: 200 };
  if (n % 4 === 1) return { path: "/api/jobs", status: 200 };
  if (n % 4 === 2) return { path: "/", status: 200 };
  const body = JSON.stringify({ name: "Sam", email: `v${visitor}-${n}@example.com`, message: "Is the office open?" });
  return {
    path: "/api/contact",
    status: 202,
    init: { method: "POST", headers: { "content-type": "application/json" }, body },
  };
}

const begin = (at: number) =>
  startWeb(process.env.DATABASE_URL ?? "", {
    PORT: String(ports[at]),
    APP_URL: `http://localhost:${ports[2]}`,
    LEAVE_SECONDS: String(LEAVE_SECONDS),
    RATE_LIMIT_SCALE: "0",
    TRUST_PROXY: "1",
  });
