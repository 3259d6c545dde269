import dns from "node:dns";
import { createServer } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { describe, expect, test, vi } from "vitest";

vi.stubEnv("APP_URL", "https://acme.example");
const { askOutside, isInside, refusesOutside } = await import("./outside");

describe("what leads inside", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "::",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "2001:0:5ef5:79fd::1",
    "fec0::1",
    "::ffff:0:127.0.0.1",
    "::ffff:7f00:1",
    "203.0.113.9",
    "not an address",
  ])("%s", (address) => expect(isInside(address)).toBe(true));
  test.each(["8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s does not", (address) =>
    expect(isInside(address)).toBe(false),
  );
});

test.each([
  ["http://example.com/a.ics", "Give an https address."],
  ["file:///etc/passwd", "Give an https address."],
  ["javascript:alert(1)", "Give an https address."],
  ["nothing", "Give an https address."],
  ["https://127.0.0.1/a.ics", "That address is not on the open internet."],
  ["https://[::1]/a.ics", "That address is not on the open internet."],
  ["https://169.254.169.254/latest/meta-data", "That address is not on the open internet."],
  ["https://localhost/a.ics", "That address is not on the open internet."],
])("%s is not asked", async (url, why) => expect(await refusesOutside(url)).toBe(why));

test("a name that means an open address when it is judged, and this machine when it is asked, is not asked", async () => {
  let asked = 0;
  const server = createServer((_, response) => response.end(String(++asked)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  // What a hostile name server does: the first question is answered with one address, the next with another.
  const open = vi.spyOn(dns.promises, "lookup").mockResolvedValue([{ address: "93.184.216.34", family: 4 }] as never);
  syncBuiltinESMExports();
  try {
    expect(await refusesOutside(`https://localhost:${port}/`)).toBeNull();
    await expect(
      askOutside(new URL(`https://localhost:${port}/`), { longestMs: 2000, maxBytes: 1000 }),
    ).rejects.toThrow("not on the open internet");
    expect(asked).toBe(0);
  } finally {
    open.mockRestore();
    syncBuiltinESMExports();
    server.close();
  }
});
