import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailbox } from "./mailbox.mjs";

let dataDir: string;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let port: number;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "mailbox-"));
  mailbox = await startMailbox({ dataDir, smtp: 0, web: 0 });
  port = Number(mailbox.getServers()?.api?.getPort());
});
afterAll(async () => {
  await mailbox.stop();
  rmSync(dataDir, { recursive: true });
});

test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])(
  "whoever starts the site reads its mail at %s",
  async (name) => {
    const host = `${name}:${port}`;

    expect(await asked({ host })).toMatchObject({ status: 200 });
    expect(await asked({ host, origin: `http://${host.toLowerCase()}` })).toMatchObject({ status: 200 });
  },
);

test.each([
  ["a website that is open in the same browser", { origin: "https://evil.example" }],
  ["a page without an origin", { origin: "null" }],
  ["another site on this machine", { origin: "http://localhost:3000" }],
  ["a website whose name leads to this machine", { host: "evil.example" }],
  ["a name that only begins like ours", { host: "localhost.evil.example" }],
])("%s does not", async (_, headers) => {
  const { status, headers: answered } = await asked({ host: `localhost:${port}`, ...headers });

  expect(status).toBe(403);
  expect(answered).not.toHaveProperty("access-control-allow-origin");
});

test("not even its own page is told that its origin is allowed, since it needs no leave", async () => {
  const { headers } = await asked({ host: `localhost:${port}`, origin: `http://localhost:${port}` });

  expect(headers).not.toHaveProperty("access-control-allow-origin");
});

test("nor does such a website hear of new mail by a socket", async () => {
  const words = await said(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );

  expect(words).not.toContain("101 Switching");
});

function asked(headers: Record<string, string>): Promise<{ status?: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/api/email/summary", headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

function said(words: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    socket.setTimeout(1000, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
  });
}
