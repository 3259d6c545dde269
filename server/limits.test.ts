import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { plainProblem } from "./answers";
import { limitBody, MAX_BODY_BYTES, tooLarge, unreadableForm } from "./limits";
import { refuseBrokenRequests, refuseOnSocket } from "./raw-answers";

const common = { "X-Content-Type-Options": "nosniff" };
/** How many bytes of a body got through. */
let taken = 0;
const server = createServer((request, response) => {
  if (tooLarge(request)) return response.writeHead(413).end();
  if (unreadableForm(request)) return response.writeHead(415).end();

  limitBody(request, response, () => refuseOnSocket(request.socket, plainProblem(413, "Too much."), common));
  taken = 0;
  request.on("data", (piece: Buffer) => (taken += piece.length)).on("end", () => response.end("taken"));
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

test("a picture for a post may be larger than anything else, and no larger than that", async () => {
  const post = (bytes: number, path: string) =>
    said(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n${"x".repeat(bytes)}`,
    );

  expect(await post(15 * 1024 * 1024, "/admin/posts/images")).toMatch(/^HTTP\/1.1 200 /);
  expect(await post(17 * 1024 * 1024, "/admin/posts/images")).not.toMatch(/^HTTP\/1.1 200 /);
  expect(await post(15 * 1024 * 1024, "/admin/posts/images/1")).not.toMatch(/^HTTP\/1.1 200 /);
});

describe("a form", () => {
  const form = (parts: number, file = "") =>
    `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(parts - 1)}--x\r\nContent-Disposition: form-data; name="cv"; filename="cv.pdf"\r\n\r\n${file}\r\n--x--\r\n`;
  const sent = (body: string, type: string) =>
    said(
      `POST /alerts HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );

  test("of twenty thousand fields is refused, and hardly any of it reaches whoever would parse it", async () => {
    const answer = await sent(form(20_000), "multipart/form-data; boundary=x");

    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(taken).toBeLessThan(64 * 1024);
  });

  test("of a hundred fields with a file of 5 MB is taken whole", async () => {
    const body = form(100, "x".repeat(5 * 1024 * 1024));

    expect(await sent(body, "multipart/form-data; boundary=x")).toMatch(/^HTTP\/1.1 200 [^]*taken/);
    expect(taken).toBe(body.length);
  });

  test("of twenty thousand fields in its other spelling is refused too", async () => {
    const answer = await sent("a=1&".repeat(20_000), "application/x-www-form-urlencoded");

    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test("whose boundary could be read in two ways is not read at all", async () => {
    expect(await sent(form(1), "multipart/form-data; boundary=y; boundary=x")).toMatch(/^HTTP\/1.1 415 /);
  });
});

test("a long text that is no form is taken, whatever stands in it", async () => {
  const body = "&".repeat(20_000);
  const head = `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n`;

  expect(await said(`${head}Content-Length: ${body.length}\r\n\r\n${body}`)).toMatch(/^HTTP\/1.1 200 /);
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
