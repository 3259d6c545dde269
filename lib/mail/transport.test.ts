import { expect, test } from "vitest";
import { mustSeal } from "./transport";

test.each([
  ["smtp://site:password@mail.example:587", true],
  ["smtps://site:password@mail.example", true],
  ["smtp://site:password@localhost:1025", false],
  ["smtp://mailbox:1025", false],
])("to %s a connection that cannot be sealed is refused: %s", (url, must) => {
  expect(mustSeal(url)).toBe(must);
});
