import { beforeEach, describe, expect, test } from "vitest";
import { type Answer, KeptPages, lastsFor } from "./kept-pages";

const now = 1_000_000;
const answer = (text = "page"): Answer => ({ status: 200, headers: {}, body: Buffer.from(text), packed: {} });
let pages: KeptPages;
const keep = (address: string, tags: string[], begun = pages.begin()) =>
  pages.keep(address, answer(), { begun, until: now + 60_000, tags });

beforeEach(() => {
  pages = new KeptPages();
  pages.hears();
});

test("a kept page is found until its time is over", () => {
  keep("/jobs", ["jobs"]);

  expect(pages.find("/jobs", now)).toBeDefined();
  expect(pages.find("/jobs", now + 60_000)).toBeUndefined();
});

test("a change drops what carries its tag and nothing else", () => {
  keep("/jobs", ["jobs"]);
  keep("/about", ["brand"]);

  pages.drop(["jobs"]);

  expect(pages.find("/jobs", now)).toBeUndefined();
  expect(pages.find("/about", now)).toBeDefined();
});

describe("a page that was being made while something on it changed is not kept", () => {
  test("when one of its tags was dropped", () => {
    const begun = pages.begin();
    pages.drop(["job:trainee"]);
    expect(keep("/jobs/trainee", ["job:trainee", "jobs"], begun)).toBe(false);
  });

  test("when everything was dropped", () => {
    const begun = pages.begin();
    pages.dropAll();
    expect(keep("/jobs", ["jobs"], begun)).toBe(false);
  });

  test("but a change elsewhere does not matter", () => {
    const begun = pages.begin();
    pages.drop(["posts"]);
    expect(keep("/jobs", ["jobs"], begun)).toBe(true);
  });
});

test("a front that does not hear of changes keeps nothing, and forgets what it had", () => {
  keep("/jobs", ["jobs"]);

  pages.deaf();

  expect(pages.find("/jobs", now)).toBeUndefined();
  expect(keep("/jobs", ["jobs"])).toBe(false);
});

test("it never grows past its size: made-up addresses push out the oldest", () => {
  for (let i = 0; i < 2100; i++) keep(`/jobs?x=${i}`, ["jobs"]);

  expect(pages.size).toBe(2000);
  expect(pages.find("/jobs?x=0", now)).toBeUndefined();
});

test("it never grows past its memory either", () => {
  const page = answer("x".repeat(500_000));
  const large = (address: string) => pages.keep(address, page, { begun: pages.begin(), until: now + 1, tags: [] });
  for (let i = 0; i < 400; i++) large(`/jobs?x=${i}`);

  expect(pages.size).toBeLessThan(350);
  expect(pages.find("/jobs?x=399", now)).toBeDefined();
});

test("a giant page is not kept", () => {
  expect(pages.keep("/big", answer("x".repeat(600_000)), { begun: pages.begin(), until: now + 1, tags: [] })).toBe(
    false,
  );
});

const FOR_EVER = { "cache-control": "public, max-age=31536000, immutable" };
const SCRIPT = "/_next/static/chunks/a.js";

test.each([
  ["a page that says so", "/jobs", 200, {}, 60, 60_000],
  ["a page that says nothing", "/account", 200, { "cache-control": "no-store" }, 0, 0],
  ["a page that sets a cookie", "/jobs", 200, { "set-cookie": "a=b" }, 60, 0],
  ["a job that is over", "/jobs/a", 410, {}, 60, 60_000],
  ["an error", "/jobs/a", 500, {}, 60, 0],
  ["a script", SCRIPT, 200, FOR_EVER, 0, 365 * 86_400_000],
  ["a page at the address of a script", SCRIPT, 200, { "cache-control": "private, no-store" }, 0, 0],
  ["the same that says it may be kept", SCRIPT, 200, {}, 60, 0],
  ["a script that is not there", SCRIPT, 404, FOR_EVER, 60, 0],
])(
  "%s, at %s with status %i, %o and a mark of %i s, is for others for %i ms",
  (_, path, status, headers, keepSeconds, lasts) => {
    expect(lastsFor(path, { ...answer(), status, headers: { ...headers } }, keepSeconds)).toBe(lasts);
  },
);
