import { expect, test } from "vitest";
import { isDesk, markedDesk } from "./desk";
import type { Answer } from "./kept-pages";

const answer = (status: number, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers,
  body: Buffer.alloc(0),
  packed: {},
});
const cookiesOf = (given: Answer, path: string) => [markedDesk(given, path).headers["set-cookie"] ?? []].flat();

test("a browser that was shown the admin area is marked, for articles only, beside what it is given anyway", () => {
  const cookies = cookiesOf(answer(200, { "set-cookie": "a=1" }), "/admin/posts");

  expect(cookies).toEqual(["a=1", "desk=1; Path=/blog; Max-Age=43200; HttpOnly; SameSite=Lax"]);
});

test.each([
  ["was sent to sign in", 307, "/admin/posts"],
  ["was shown that there is nothing", 404, "/admin/posts"],
  ["reads an article", 200, "/blog/asking"],
  ["looks at a page with a like name", 200, "/administrators"],
])("a browser that %s is not", (_, status, path) => {
  expect(cookiesOf(answer(status), path)).toEqual([]);
});

test.each([
  ["desk=1", true],
  ["__Secure-desk=1", true],
  ["signed-in=1; desk=1; other=2", true],
  ["desktop=1", false],
  ["my-desk=1", false],
  ["", false],
])("the cookies %j", (cookie, expected) => {
  expect(isDesk({ headers: { cookie } })).toBe(expected);
});
