import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodingFor, isCompressible, packed } from "./compress";
import type { Answer } from "./kept-pages";

const long = "A graduate job in Leeds. ".repeat(100);
const answer = (text: string): Answer => ({ status: 200, headers: {}, body: Buffer.from(text), packed: {} });

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["identity", "identity"],
  [undefined, "identity"],
])("a client that takes %j gets %s", (accept, encoding) => {
  expect(encodingFor(accept)).toBe(encoding);
});

test.each([long, long.repeat(50)])(
  "a packed body is smaller and unpacks to the same, and is packed once",
  async (text) => {
    const page = answer(text);
    const br = await packed(page, "br", true);

    expect(brotliDecompressSync(br.body).toString()).toBe(text);
    expect(gunzipSync((await packed(page, "gzip", false)).body).toString()).toBe(text);
    expect(br.body.length).toBeLessThan(text.length / 10);
    expect((await packed(page, "br", true)).body).toBe(br.body);
  },
);

test("what is tiny goes as it is", async () => {
  expect((await packed(answer("ok"), "br", false)).encoding).toBe("identity");
});

test.each([
  ["text/html; charset=utf-8", true],
  ["application/problem+json", true],
  ["application/atom+xml", true],
  ["font/woff2", false],
  ["image/png", false],
  [undefined, false],
])("%s is worth packing: %s", (type, expected) => {
  expect(isCompressible(type)).toBe(expected);
});

test("what stays until the next build is packed hardest, what is sent once the least", async () => {
  const words = Array.from({ length: 400 }, (_, at) => `${at * 7919} jobs in ${at % 37} places`).join(", ");
  const lasting = { ...answer(words), headers: { "cache-control": "public, max-age=31536000, immutable" } };
  const sizes = [
    (await packed(lasting, "br", true)).body.length,
    (await packed(answer(words), "br", true)).body.length,
    (await packed(answer(words), "br", false)).body.length,
  ];

  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(new Set(sizes).size).toBe(3);
});

test("what is not kept is packed lightly, also when it never changes: it would be packed anew for each who asks", async () => {
  const words = Array.from({ length: 400 }, (_, at) => `${at * 7919} jobs in ${at % 37} places`).join(", ");
  const immutable = { ...answer(words), headers: { "cache-control": "public, immutable" } };

  expect((await packed(immutable, "br", false)).body).toEqual((await packed(answer(words), "br", false)).body);
});

test("packing as small as can be holds up nobody else", async () => {
  const script = Array.from({ length: 6000 }, (_, at) => `f${at * 7919}(${at % 37});`).join("");
  const lasting = { ...answer(script.slice(0, 60_000)), headers: { "cache-control": "public, immutable" } };
  let turns = 0;
  const others = setInterval(() => turns++, 1);

  await packed(lasting, "br", true);
  clearInterval(others);

  expect(turns).toBeGreaterThan(0);
});
