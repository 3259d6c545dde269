import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainProblem } from "./answers";
import { limitBody, MAX_BODY_BYTES, tooLarge } from "./limits";
import { refuseBrokenRequests, refuseOnSocket } from "./raw-answers";

const common = { "X-Content-Type-Options": "nosniff" };
const server = createServer((request, response) => {
  if (tooLarge(request)) return response.writeHead(413).end();
  limitBody(request, response, () => refuseOnSocket(request.socket, plainProblem(413, "Too much."), common));
  request.resume().on("end", () => response.end("taken"));
});
refuseBrokenRequests(server, common);
let port: number;

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test("a body that is announced as too large is refused before it is read", async () => {
  const answer = await said(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${MAX_BODY_BYTES + 1}\r\n\r\n`);

  expect(answer).toMatch(/^HTTP\/1.1 413 /);
});

test("a body that grows too large while it comes is refused too", async () => {
  const piece = `100000\r\n${"x".repeat(0x100000)}\r\n`;

  const answer = await said(
    `POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${piece.repeat(9)}0\r\n\r\n`,
  );

  expect(answer).toMatch(/^HTTP\/1.1 413 [^]*application\/problem\+json/);
});

test("a long body within the limit is taken", async () => {
  const piece = `100000\r\n${"x".repeat(0x100000)}\r\n`;

  const answer = await said(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${piece.repeat(7)}0\r\n\r\n`,
  );

  expect(answer).toMatch(/^HTTP\/1.1 200 [^]*taken/);
});

test("what is no HTTP gets an answer that is guarded like any other", async () => {
  const answer = await said("GET / nonsense\r\n\r\n");

  expect(answer).toMatch(/^HTTP\/1.1 400 [^]*X-Content-Type-Options: nosniff[^]*content-security-policy: default-src/);
});

function said(words: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    socket.on("data", (chunk) => {
      answer += chunk.toString();
      if (answer.startsWith("HTTP/1.1 413")) socket.end();
    });
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
  });
}
