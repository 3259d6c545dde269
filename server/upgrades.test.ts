import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { serverForSockets } from "./upgrades";

const server = createServer((_, response) => response.end("a page"));
afterEach(() => new Promise((resolve) => server.removeAllListeners("upgrade").close(resolve)));

test("whoever asks a built site for another protocol gets the page in this one", async () => {
  // As Next does: it takes every such request for its hot reload, and ends what is none.
  serverForSockets(server, { dev: false }).on("upgrade", (_, socket) => socket.end());

  expect(await said("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n")).toMatch(
    /^HTTP\/1.1 200 [^]*a page/,
  );
});

test("while the sources are worked on, sockets reach the hot reload", async () => {
  serverForSockets(server, { dev: true }).on("upgrade", (_, socket) => socket.end("hot"));

  expect(await said("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")).toBe("hot");
});

async function said(words: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(words));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
  });
}
