import { expect, test } from "vitest";
import { findingsIn, judged } from "./judging.mjs";

const now = new Date("2026-11-28T10:00:00Z");
const advisory = (severity: string) => ({
  url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
  title: "It can be made to wait",
  severity,
});
const report = (name: string, severity: string) => ({
  vulnerabilities: {
    [name]: { name, severity, isDirect: true, effects: [], via: [advisory(severity), "another-package"] },
  },
});
const inProduction = (name: string) => name !== "a-tool";

test.each([
  ["web", "critical", 1],
  ["web", "high", 1],
  ["web", "moderate", 0],
  ["web", "low", 0],
  ["a-tool", "critical", 0],
])("of %s, %s: %i stop what goes out, and all are told", (name, severity, stops) => {
  const { stopping, told } = judged(findingsIn(report(name, severity), inProduction), [], now);

  expect([stopping.length, stopping.length + told.length]).toEqual([stops, 1]);
});

test.each([
  ["2026-11-28", 0],
  ["2026-11-27", 1],
])("what is accepted until %s stops %i", (until, stops) => {
  const accepted = [{ id: "GHSA-aaaa-bbbb-cccc", why: "We never call that part", until }];

  expect(judged(findingsIn(report("web", "high"), inProduction), accepted, now).stopping).toHaveLength(stops);
});

test("a report without anything has nothing in it", () => {
  expect(judged(findingsIn({ vulnerabilities: {} }, inProduction), [], now)).toEqual({ stopping: [], told: [] });
});
