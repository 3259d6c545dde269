import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { getScriptNonceFromHeaders } from "next/dist/server/app-render/get-script-nonce-from-header";
import { stampScripts } from "./nonce";

const page = (headers: IncomingHttpHeaders = {}) => ({ method: "GET", headers });

test("Next reads our nonce from the request, another one for each page", () => {
  const [one, other] = [page(), page()];

  const nonce = stampScripts(one, false);
  stampScripts(other, false);

  expect(getScriptNonceFromHeaders(one.headers)).toBe(nonce);
  expect(getScriptNonceFromHeaders(other.headers)).not.toBe(nonce);
});

test.each([
  ["a page", {}],
  ["the data of a page", { rsc: "1" }],
])("nobody says from outside what the nonce of %s is", (_, headers) => {
  const policy = "script-src 'nonce-evil'";
  const asked = page({
    ...headers,
    "content-security-policy": policy,
    "content-security-policy-report-only": policy,
  });

  const nonce = stampScripts(asked, false);

  expect(getScriptNonceFromHeaders(asked.headers)).toBe(nonce ?? undefined);
});

test("a page that is kept for everybody has its nonce whatever else its first reader's headers say", () => {
  expect(stampScripts(page({ "next-action": "x" }), false)).not.toBeNull();
  expect(stampScripts(page({ rsc: "" }), false)).not.toBeNull();
});

test("what a script asks for, and what is made while the sources are worked on, goes without", () => {
  expect(stampScripts(page({ rsc: "1" }), false)).toBeNull();
  expect(stampScripts({ method: "POST", headers: { "next-action": "x" } }, false)).toBeNull();
  expect(stampScripts(page(), true)).toBeNull();
});
