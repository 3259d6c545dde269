import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commonHeaders, DATA_POLICY, pagePolicy, passedHeaders, VIDEO_PERMISSIONS } from "./policy";

const nonce = "4e6f-6e63";
const scriptsOf = (html: string) => /script-src ([^;]+)/.exec(pagePolicy(html, { dev: false, nonce }))?.[1];
const hashOf = (body: string) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;

test("each inline script of Next's own is allowed by its hash, and nothing else inline is", () => {
  const html = `<script nonce="${nonce}" id="_R_">one()</script><script src="/a.js" nonce="${nonce}"></script>`;

  expect(scriptsOf(html)).toBe(`'self' ${hashOf("one()")}`);
  expect(pagePolicy(html, { dev: false, nonce })).not.toMatch(/unsafe-(inline|eval)|nonce/);
});

test("a script is hashed as it goes out, without the nonce that is in its data", () => {
  const html = `<script nonce="${nonce}">f("{\\"nonce\\":\\"${nonce}\\"}")</script>`;

  expect(scriptsOf(html)).toBe(`'self' ${hashOf('f("{\\"nonce\\":\\"\\"}")')}`);
});

test.each([
  ["by itself", "<script>evil()</script>"],
  ["with a nonce that was guessed", '<script nonce="4e6f-6e64">evil()</script>'],
  ["with an empty one", '<script nonce="">evil()</script>'],
  ["with the nonce as another attribute", `<script data-nonce="${nonce}">evil()</script>`],
  ["left open before a tag of ours", `<script <link nonce="${nonce}"/>evil()</script>`],
])("a script that somebody got into a page %s is not allowed", (_, html) => {
  expect(scriptsOf(html)).not.toContain(hashOf("evil()"));
});

test("a page that was not made for this nonce allows nothing inline", () => {
  expect(pagePolicy("<script>one()</script>", { dev: false, nonce: null })).not.toContain("sha256");
});

test("a page without scripts allows none, and data for search engines is no script", () => {
  expect(scriptsOf('<p>Hi</p><script type="application/ld+json">{}</script>')).toBe("'none'");
});

test("a page with only our own module allows files of this site and nothing inline", () => {
  expect(scriptsOf('<script type="module" src="/site.js" data-own=""></script>')).toBe("'self'");
});

test("a page with a video lets its players in and nothing else, and a page that only talks of one does not", () => {
  const page = (html: string) => pagePolicy(html, { dev: false, nonce });
  const video = '<p class="video" data-video="https://www.youtube-nocookie.com/embed/x"><a href="/">Film</a></p>';

  expect(page(video)).toContain("frame-src https://www.youtube-nocookie.com https://player.vimeo.com;");
  expect(page('<p>&lt;p data-video="x"&gt; data-video="y"</p>')).not.toContain("frame-src");
  expect(VIDEO_PERMISSIONS).toContain(
    'autoplay=("https://www.youtube-nocookie.com" "https://player.vimeo.com"), camera=()',
  );
  expect(commonHeaders({ https: true })["Permissions-Policy"]).toContain("autoplay=(), camera=()");
});

test("nobody may frame a page, and forms go to this site only", () => {
  expect(pagePolicy("", { dev: false, nonce })).toContain("frame-ancestors 'none'");
  expect(pagePolicy("", { dev: false, nonce })).toContain("form-action 'self'");
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
