import { expect, test } from "vitest";
import { sayPosted } from "./posted";

test.each([
  ["2026-11-25T00:00:01Z", "Posted today"],
  ["2026-11-24T23:59:59Z", "Posted yesterday"],
  ["2026-11-20T09:00:00Z", "Posted 5 days ago"],
  ["2026-08-01T09:00:00Z", "Posted 1 August 2026"],
])("a job published at %s: %s", (published, words) => {
  expect(sayPosted(new Date(published), new Date("2026-11-25T10:00:00Z"))).toBe(words);
});
