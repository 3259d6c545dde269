import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each([
  ["/account", "/account"],
  ["/jobs/junior-planner/apply?from=alert#cv", "/jobs/junior-planner/apply?from=alert#cv"],
  ["/jobs/../admin", "/admin"],
  ["/caf\u00e9", "/caf%C3%A9"],
])("%s is a place to go on to", (asked, given) => {
  expect(nextPath(asked)).toBe(given);
});

test.each([
  "",
  "account",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/jobs/../..//evil.example",
  "https://evil.example/",
  "http:/evil.example",
  "javascript:alert(1)",
  "data:text/html,hello",
  " //evil.example",
  "/api/session/summary",
  "/sign-in",
  "/sign-in/link?token=x",
  "/sign-up",
  `/${"a".repeat(2001)}`,
])("%j is refused", (asked) => {
  expect(nextPath(asked)).toBeNull();
});

test("whatever is let through stays on this site, however a browser reads it", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "\t",
    "\n",
    ":",
    "@",
    "evil.example",
    "jobs",
    "%2f",
    "%5c",
    "?",
    "#",
    "javascript:",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const given = nextPath(`/${pieces.join("")}`);
      fc.pre(given !== null);

      expect(new URL(given, "https://graduates.example/sign-in/link").origin).toBe("https://graduates.example");
    }),
  );
});
