import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import type { Reads } from "@/lib/posts/reads";
import { PostReads } from "./reads";

const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";

/** Reads that are written into a list, after so many attempts that fail. */
function counted(failures = 0) {
  const written: Reads[] = [];
  const reads = new PostReads(async (counts) => {
    if (failures-- > 0) throw new Error("The database is away");
    written.push(...counts);
  });
  const asked = (url: string, headers: Record<string, string> = {}, method = "GET") =>
    ({ url, method, headers: { "user-agent": PHONE, ...headers } }) as unknown as IncomingMessage;
  const sent = (url: string, { headers = {}, method = "GET", status = 200 } = {}) =>
    reads.sent(asked(url, headers, method), { method, status });
  return { reads, written, sent, asked };
}

const numbers = (written: Reads[]) => Object.fromEntries(written.map(({ slug, reads }) => [slug, reads]));

test("each page of a post that goes out to a browser is a read, whatever stands behind the question mark", async () => {
  const { reads, written, sent } = counted();
  sent("/blog/asking-twice");
  sent("/blog/asking-twice?utm_source=x");
  sent("/blog/talking-about-pay", { headers: { "sec-fetch-dest": "document" } });

  await reads.keep();
  await reads.keep();

  expect(numbers(written)).toEqual({ "asking-twice": 2, "talking-about-pay": 1 });
});

test.each([
  ["a browser that has the page already", "/blog/a", { status: 304 }],
  ["a post that is not there", "/blog/a", { status: 404 }],
  ["a post that was taken down", "/blog/a", { status: 410 }],
  ["a former address, which leads on", "/blog/a", { status: 308 }],
  ["a question for the head alone", "/blog/a", { method: "HEAD" }],
  ["a form that was sent", "/blog/a", { method: "POST" }],
  ["a page fetched ahead of a click", "/blog/a", { headers: { "sec-purpose": "prefetch" } }],
  ["a page rendered ahead of a click", "/blog/a", { headers: { "sec-purpose": "prefetch;prerender" } }],
  ["a page fetched ahead as older browsers say it", "/blog/a", { headers: { purpose: "prefetch" } }],
  ["the same in Firefox", "/blog/a", { headers: { "x-moz": "prefetch" } }],
  ["a page that a script asks for", "/blog/a", { headers: { "sec-fetch-dest": "empty" } }],
  ["a page in a frame", "/blog/a", { headers: { "sec-fetch-dest": "iframe" } }],
  ["the framework's own data", "/blog/a", { headers: { rsc: "1" } }],
  ["a search engine", "/blog/a", { headers: { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" } }],
  ["a messenger that shows the link", "/blog/a", { headers: { "user-agent": "facebookexternalhit/1.1" } }],
  ["a scanner of mail", "/blog/a", { headers: { "user-agent": "Mozilla/5.0 Barracuda Sentinel" } }],
  ["a program that says what it is", "/blog/a", { headers: { "user-agent": "okhttp/4.12" } }],
  ["whoever says nothing", "/blog/a", { headers: { "user-agent": "" } }],
  ["staff who came from the admin area", "/blog/a", { headers: { cookie: "signed-in=1; desk=1" } }],
  ["a list", "/blog", {}],
  ["a category", "/blog/category/pay", {}],
  ["a feed", "/blog/feed.xml", {}],
  ["a share picture", "/blog/a/drawing.png", {}],
  ["a job", "/jobs/a", {}],
])("%s is no read", async (_, url, circumstances) => {
  const { reads, written, sent } = counted();
  sent(url, circumstances);

  await reads.keep();

  expect(written).toEqual([]);
});

test("a page that was fetched ahead is read when it says that reading begins", async () => {
  const { reads, written, asked } = counted();

  expect(reads.begins(asked("/blog/a/read", { "sec-fetch-dest": "empty" }, "POST"), "/blog/a/read")).toBe(true);
  expect(reads.begins(asked("/blog/a/read", { "user-agent": "curl/8" }, "POST"), "/blog/a/read")).toBe(true);
  expect(reads.begins(asked("/blog/a/read", { cookie: "desk=1" }, "POST"), "/blog/a/read")).toBe(true);
  expect(reads.begins(asked("/blog/a/read"), "/blog/a/read")).toBe(false);
  expect(reads.begins(asked("/blog/a", {}, "POST"), "/blog/a")).toBe(false);
  await reads.keep();

  expect(numbers(written)).toEqual({ a: 1 });
});

test("what could not be written down is tried again, with what came since", async () => {
  const { reads, written, sent } = counted(1);
  sent("/blog/a");
  await reads.keep();
  sent("/blog/a");

  await reads.keep();

  expect(numbers(written)).toEqual({ a: 2 });
});
