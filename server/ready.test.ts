import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { packed } from "./compress";
import type { Answer } from "./kept-pages";
import { ReadyAnswers } from "./ready";

const words = Array.from({ length: 900 }, (_, at) => `${at * 7919} jobs in ${at % 37} places`).join(", ");
const page = (): Answer => ({ status: 200, headers: { etag: 'W/"one"' }, body: Buffer.from(words), packed: {} });
const asks = (encoding: string) => ({ headers: { "accept-encoding": encoding } }) as unknown as IncomingMessage;

function listener() {
  const heard: { status?: number; headers?: OutgoingHttpHeaders; body?: Buffer } = {};
  const response = {
    writeHead: (status: number, headers: OutgoingHttpHeaders) => (Object.assign(heard, { status, headers }), response),
    end: (body: Buffer) => void (heard.body = body),
  };
  return { heard, response: response as unknown as ServerResponse };
}

test("a kept page goes out as it was put together, to whoever takes it so, and to nobody else", () => {
  const ready = new ReadyAnswers();
  const answer = page();
  const { heard, response } = listener();

  expect(ready.send(asks("br"), response, answer)).toBe(false);
  ready.keep(answer, "br", { headers: { etag: 'W/"one"', "x-accel-expires": "@1" }, body: Buffer.from("packed") });

  expect(ready.send(asks("gzip"), response, answer)).toBe(false);
  expect(ready.send(asks("gzip, deflate, br, zstd"), response, answer)).toBe(true);
  expect(heard.body?.toString()).toBe("packed");
  expect(heard.headers?.["x-accel-expires"]).toMatch(/^@\d{10}$/);
});

test("a page that is asked for often is packed smaller, and then has another tag, so that proxies fetch it anew", async () => {
  const ready = new ReadyAnswers();
  const answer = page();
  const first = (await packed(answer, "br", true)).body;
  ready.keep(answer, "br", { headers: {}, body: first });

  for (let time = 0; time < 10; time++) ready.asked(answer);
  await vi.waitFor(() => expect(answer.headers.etag).toBe('W/"one+"'));
  const { body } = await packed(answer, "br", true);

  expect(body.length).toBeLessThan(first.length);
  expect(brotliDecompressSync(body).toString()).toBe(words);
  expect(ready.send(asks("br"), listener().response, answer)).toBe(false);
});

test("a page that is asked for now and then, or by whom brotli is nothing, stays as it is", async () => {
  const ready = new ReadyAnswers();
  const [seldom, never] = [page(), page()];
  await packed(seldom, "br", true);

  for (let time = 0; time < 9; time++) ready.asked(seldom);
  for (let time = 0; time < 20; time++) ready.asked(never);
  const packedOnce = seldom.packed.br;
  // Whatever had been begun for either would be done before this.
  await packed(
    { ...page(), headers: { "cache-control": "immutable" }, body: Buffer.alloc(300_000, words) },
    "br",
    true,
  );

  expect([seldom.packed.br, never.packed.br]).toEqual([packedOnce, undefined]);
  expect([seldom.headers.etag, never.headers.etag]).toEqual(['W/"one"', 'W/"one"']);
});
