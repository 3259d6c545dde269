import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNginx } from "@/bench/harness/nginx";
import { ensureNginx } from "@/scripts/launch/debian.mjs";
import { freePort } from "@/scripts/launch/kept.mjs";
import { textOf } from "./files";

// The configuration as it is shipped, tried by nginx itself. Without nginx, and no way to install it, it is skipped.

const nginx = ensureNginx();
const heard: string[] = [];
const web = createServer((request, response) => {
  heard.push(request.url ?? "");
  if (request.url === "/a-page") response.setHeader("x-accel-expires", "60");
  response.setHeader("x-asked", request.url ?? "").end(request.url);
});
let proxy: Awaited<ReturnType<typeof startNginx>> | undefined;

beforeAll(async () => {
  if (!nginx) return;
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  const { port } = web.address() as AddressInfo;
  proxy = await startNginx({ port: await freePort(), webs: [`http://127.0.0.1:${port}`] });
});
afterAll(async () => {
  await proxy?.stop();
  web.close();
});

test.skipIf(!nginx)("nginx takes the configuration to its last word", () => {
  const home = mkdtempSync(join(tmpdir(), "nginx-"));
  // Not the certificate, which every machine has of its own, nor the ports that root alone may take.
  const shipped = textOf("nginx.conf")
    .replace(/ssl_[^;]*;/g, "")
    .replaceAll("listen 443 ssl", "listen 8443")
    .replaceAll("listen 80;", "listen 8080;")
    .replaceAll("/var/cache/nginx/", `${home}/`);
  writeFileSync(join(home, "nginx.conf"), `pid ${home}/pid; events {} http { ${shipped} }`);

  const { status, stderr } = spawnSync(String(nginx), ["-t", "-p", home, "-c", join(home, "nginx.conf")], {
    encoding: "utf8",
  });

  rmSync(home, { recursive: true });
  expect(stderr).toContain("test is successful");
  expect(status).toBe(0);
});

test.skipIf(!nginx)("one address that floods the site with changes is put off, and others are not", async () => {
  const flood = await Promise.all(Array.from({ length: 300 }, () => status("POST", "127.0.0.2")));

  expect(flood.filter((one) => one === 200).length).toBeGreaterThanOrEqual(200);
  expect(flood).toContain(429);
  expect(await status("POST", "127.0.0.3")).toBe(200);
  expect(await status("GET", "127.0.0.2")).toBe(200);
});

test.skipIf(!nginx)(
  "every address reaches the web as it was asked for, with and without a slash at its end",
  async () => {
    for (const path of ["/", "/admin", "/admin/", "/admin/jobs", "/api", "/api/jobs", "/administration"]) {
      const answer = await fetch(`${proxy?.address}${path}`, { redirect: "manual" });

      expect([path, answer.status, await answer.text()]).toEqual([path, 200, path]);
    }
  },
);

test.skipIf(!nginx)("an answer that says a long address back in its head goes through", async () => {
  const path = `/jobs?q=${"a".repeat(7000)}`;

  const answer = await fetch(`${proxy?.address}${path}`);

  expect([answer.status, answer.headers.get("x-asked")]).toEqual([200, path]);
});

test.skipIf(!nginx)(
  "what is named by its content is asked for once, whoever is signed in; a page for each of them",
  async () => {
    const paths = ["/_next/static/chunks/a.js", "/a-page"];
    for (const cookie of ["", "next-auth.session-token=one", "next-auth.session-token=two"])
      for (const path of paths) await (await fetch(`${proxy?.address}${path}`, { headers: { cookie } })).text();

    const timesOf = (path: string) => heard.filter((one) => one === path).length;
    expect(paths.map(timesOf)).toEqual([1, 3]);
  },
);

/** What somebody hears who asks from this address. */
function status(method: "GET" | "POST", localAddress: string): Promise<number | undefined> {
  const ask = method === "GET" ? get : request;
  return new Promise((resolve, reject) => {
    ask(`${proxy?.address}/`, { method, localAddress, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
