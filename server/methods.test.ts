import { expect, test } from "vitest";
import type { Answer } from "./kept-pages";
import { allowedAfterAll, allowedInstead } from "./methods";

const made = (status: number, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers,
  body: Buffer.alloc(0),
  packed: {},
});

test.each(["TRACE", "PROPFIND", "PUT", "DELETE", "PATCH", "M-SEARCH"])("%s means nothing to a page", (method) => {
  expect(allowedInstead(method, "/jobs")).toBe("GET, HEAD, POST");
});

test.each(["GET", "HEAD", "POST", "OPTIONS"])("%s may be asked of any address", (method) => {
  expect(allowedInstead(method, "/jobs")).toBeNull();
  expect(allowedInstead(method, "/api/jobs")).toBeNull();
});

test("a handler of the API decides about the methods of changes itself, and never sees the others", () => {
  expect(allowedInstead("PUT", "/api/saved-jobs/trainee")).toBeNull();
  expect(allowedInstead("DELETE", "/api/saved-jobs/trainee")).toBeNull();
  expect(allowedInstead("TRACE", "/api/jobs")).toBe("GET, HEAD, POST, OPTIONS, PUT, PATCH, DELETE");
});

test("what Next says of a method in its own ways is said as a refusal of the method", () => {
  expect(allowedAfterAll("OPTIONS", made(400))).toBe("GET, HEAD, POST");
  expect(allowedAfterAll("POST", made(500, { allow: "GET, HEAD" }))).toBe("GET, HEAD");
});

test.each([
  ["a feed that names its methods", "OPTIONS", made(204, { allow: "GET, HEAD, OPTIONS" })],
  ["a handler's own refusal", "POST", made(405, { allow: "GET, HEAD" })],
  ["a failure", "POST", made(500)],
  ["input that is wrong", "POST", made(400)],
])("%s stays as it is", (_, method, answer) => {
  expect(allowedAfterAll(method, answer)).toBeNull();
});
