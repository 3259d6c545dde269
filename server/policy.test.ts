import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commonHeaders, DATA_POLICY, pagePolicy, passedHeaders } from "./policy";

const scriptsOf = (html: string) => /script-src ([^;]+)/.exec(pagePolicy(html, { dev: false }))?.[1];

test("each inline script is allowed by its hash, and nothing else inline is", () => {
  const body = "self.__next_f=[1]";
  const hash = createHash("sha256").update(body).digest("base64");

  expect(scriptsOf(`<script>${body}</script><script src="/a.js"></script>`)).toBe(`'self' 'sha256-${hash}'`);
  expect(pagePolicy(`<script>${body}</script>`, { dev: false })).not.toMatch(/unsafe-(inline|eval)/);
});

test("a page without scripts allows none, and data for search engines is no script", () => {
  expect(scriptsOf('<p>Hi</p><script type="application/ld+json">{}</script>')).toBe("'none'");
});

test("a page with only our own module allows files of this site and nothing inline", () => {
  expect(scriptsOf('<script type="module" src="/site.js" data-own=""></script>')).toBe("'self'");
});

test("nobody may frame a page, and forms go to this site only", () => {
  expect(pagePolicy("", { dev: false })).toContain("frame-ancestors 'none'");
  expect(pagePolicy("", { dev: false })).toContain("form-action 'self'");
  expect(DATA_POLICY).toContain("default-src 'none'");
});

test("browsers are told to insist on https only where the site is reached by it", () => {
  expect(commonHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
  expect(commonHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
});

test("pictures may be shown by mail programs, and nothing else of this site by another", () => {
  expect(passedHeaders("image/png")["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
  expect(passedHeaders("font/woff2")).not.toHaveProperty("Cross-Origin-Resource-Policy");
  expect(commonHeaders({ https: true })["Cross-Origin-Resource-Policy"]).toBe("same-origin");
});
