import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secretsIn } from "./secrets";

const ROOT = join(import.meta.dirname, "..", "..");
/** Hashes of packages, which are random and no secret. */
const HASHES = new Set(["package-lock.json"]);
const LARGEST = 2 * 1024 * 1024;

const tracked = () =>
  execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\0")
    .filter((name) => name && !HASHES.has(name) && existsSync(join(ROOT, name)));

test("no file that is kept with the code holds a secret", () => {
  const found = tracked().flatMap((name) => {
    const bytes = readFileSync(join(ROOT, name));
    if (bytes.length > LARGEST || bytes.subarray(0, 8000).includes(0)) return [];
    return secretsIn(bytes.toString("utf8")).map(({ line, what }) => `${name}:${line} ${what}`);
  });

  expect(found).toEqual([]);
});

test("no settings of a machine are kept with the code", () => {
  expect(tracked().filter((name) => /(?:^|\/)\.env(?!\.example$)|\.(?:pem|key|p12|pfx)$/.test(name))).toEqual([]);
});

// Put together here, so that this file holds none itself.
const LETTERS = "Zk3fQ9".repeat(10);
test.each([
  ["a private key", `-----BEGIN ${"PRIVATE"} KEY-----\n${LETTERS}\n`],
  ["a key of Amazon", `aws = ${"AK"}IAABCDEFGHIJKLMNOP`],
  ["a token of GitHub", `${"gh"}p_${LETTERS.slice(0, 36)}`],
  ["a key of Google", `${"AI"}za${LETTERS.slice(0, 35)}`],
  ["a token of npm", `${"np"}m_${LETTERS.slice(0, 36)}`],
  ["a value that looks made", `const api${"Key"} = "9fJ2kLm4Qx7RtVb8WcYd1ZeA";`],
  ["a value that looks made", `AUTH_${"SECRET"}=9fJ2kLm4Qx7RtVb8WcYd1ZeA`],
  ["an address with a password", `postgres://site:${"hunter2hunter2"}@db.agency.co.uk/site`],
])("%s is found", (what, text) => {
  expect(secretsIn(`first line\n${text}`).map((one) => [one.line, one.what.startsWith(what)])).toEqual([[2, true]]);
});

test.each([
  `const secret = "a secret for tests only, long enough";`,
  "AUTH_SECRET=",
  "SMTP_URL=smtp://user:password@host:587",
  `token: "the-token-of-somebody-else"`,
  "postgres://postgres:password@localhost:5432/site",
])("%s is none", (text) => {
  expect(secretsIn(text)).toEqual([]);
});
