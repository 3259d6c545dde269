import { describe, expect, test, vi } from "vitest";

vi.stubEnv("APP_URL", "https://acme.example");
const { isInside, refusesOutside } = await import("./outside");

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
