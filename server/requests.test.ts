import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientAddress, hasAlready, hasSession, isOurs, ownOrigins, pathOf, withoutNuls } from "./requests";

const request = (method: string, headers: Record<string, string> = {}, remoteAddress = "203.0.113.9") =>
  ({ method, headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const ours = ownOrigins("https://jobs.example");

describe("a change", () => {
  test.each([
    ["from our own page", { origin: "https://jobs.example", "sec-fetch-site": "same-origin" }, true],
    ["from a machine", {}, true],
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
    ["from another site, by an old browser", { origin: "https://evil.example" }, false],
    ["from a sister site", { origin: "https://blog.jobs.example", "sec-fetch-site": "same-site" }, false],
    ["from a page without an origin", { origin: "null" }, false],
    ["from the same host by http", { origin: "http://jobs.example" }, false],
    ["from a name that begins like ours", { origin: "https://jobs.example.evil.com" }, false],
  ])("%s", (_, headers, expected) => {
    expect(isOurs(request("POST", headers), "/api/alerts", ours)).toBe(expected);
  });

  test("by one-click unsubscribe is taken from anywhere, as RFC 8058 asks", () => {
    expect(isOurs(request("POST", { origin: "https://mail.example" }), "/api/alerts/unsubscribe", ours)).toBe(true);
  });

  test("reading is free to all", () => {
    expect(isOurs(request("GET", { origin: "https://evil.example" }), "/jobs", ours)).toBe(true);
  });

  test("on one's own machine both its names are ours", () => {
    const local = ownOrigins("http://localhost:3000");
    expect(isOurs(request("POST", { origin: "http://127.0.0.1:3000" }), "/", local)).toBe(true);
    expect(isOurs(request("POST", { origin: "http://localhost:4000" }), "/", local)).toBe(false);
  });
});

test("a site without https is ours by whatever name it is reached, one with https only by its own", () => {
  const office = { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" };

  expect(isOurs(request("POST", office), "/", ownOrigins("http://localhost:3000"))).toBe(true);
  expect(isOurs(request("POST", office), "/", ours)).toBe(false);
  expect(isOurs(request("POST", { ...office, host: "localhost:3000" }), "/", ownOrigins("http://localhost:3000"))).toBe(
    false,
  );
});

test.each([
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b"', false],
])("a client that has %s has the page: %s", (known, expected) => {
  expect(hasAlready(request("GET", { "if-none-match": known }), 'W/"a"')).toBe(expected);
});

describe("the client's address", () => {
  const forwarded = { "x-forwarded-for": "1.1.1.1, 2.2.2.2, 3.3.3.3" };

  test.each([
    [0, "203.0.113.9"],
    [1, "3.3.3.3"],
    [2, "2.2.2.2"],
    [5, "203.0.113.9"],
  ])("with %i trusted proxies is %s", (trusted, expected) => {
    expect(clientAddress(request("GET", forwarded), trusted)).toBe(expected);
  });

  test("of an IPv4 client on an IPv6 socket is its IPv4 address", () => {
    expect(clientAddress(request("GET", {}, "::ffff:192.0.2.1"), 0)).toBe("192.0.2.1");
  });
});

test.each([
  "//evil.example",
  "/%E0%A4%A",
  "/%00",
  "http://evil.example/",
  "/\\evil",
  "",
  `/${"x".repeat(9000)}`,
  "/_next/static/../../account",
  "/_next/static/%2e%2E/.%2e/account",
  "/_next/static/..%2f..%2faccount",
  "/_next/static/..%5c..%5caccount",
  "/jobs/./a",
  "/..",
])("%j is no path", (target) => {
  expect(pathOf(target)).toBeNull();
});

test.each([
  ["/jobs?q=C%2B%2B#top", "/jobs"],
  ["/jobs/caf%C3%A9", "/jobs/caf%C3%A9"],
  ["/.well-known/security.txt?a=../b", "/.well-known/security.txt"],
  ["/jobs/and...so-on", "/jobs/and...so-on"],
])("%s has the path %s", (target, path) => {
  expect(pathOf(target)).toBe(path);
});

test.each([
  ["/jobs?q=a%00b&place=%00", "/jobs?q=ab&place="],
  ["/jobs/%00?q=a", "/jobs/%00?q=a"],
  ["/jobs", "/jobs"],
])("%s without NULs in its parameters is %s", (target, expected) => {
  expect(withoutNuls(target)).toBe(expected);
});

test("somebody who is signed in is recognised under every name of the cookie", () => {
  expect(hasSession(request("GET", { cookie: "a=1; next-auth.session-token=x" }))).toBe(true);
  expect(hasSession(request("GET", { cookie: "__Host-next-auth.session-token=x" }))).toBe(true);
  expect(hasSession(request("GET", { cookie: "__Secure-next-auth.session-token=x" }))).toBe(true);
  expect(hasSession(request("GET", { cookie: "not-next-auth.session-token=x" }))).toBe(false);
});
