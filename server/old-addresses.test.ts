import { expect, test } from "vitest";
import { isUnknown, mayBeOld } from "./old-addresses";

test.each([
  ["/?p=12", true],
  ["/?utm_source=x&p=12", true],
  ["/2019/05/asking/", true],
  ["/2019/05/asking/?utm=1", true],
  ["/", false],
  ["/?q=p", false],
  ["/?page=2", false],
  ["/jobs?p=12", false],
  ["/blog/asking", false],
  ["/jobs?q=a/", false],
])("%s is asked about before a page is made: %s", (url, isAsked) => {
  expect(mayBeOld(url)).toBe(isAsked);
});

test.each([
  [404, "/2019/05/asking", true],
  [200, "/blog", false],
  [404, "/api/nothing", false],
  [404, "/admin/posts/nothing", false],
  [410, "/blog/down", false],
])("an answer %i at %s may be an old address: %s", (status, path, isOld) => {
  expect(isUnknown({ status, headers: {}, body: Buffer.alloc(0), packed: {} }, path)).toBe(isOld);
});
