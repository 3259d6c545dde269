import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askedOf, isMet } from "./harness/asked";
import { DOCUMENT, documentOf, resultsIn } from "./harness/document";
import type { Figure } from "./harness/measure";
import { RESULTS, type Result } from "./harness/report";

test("the document of the benchmarks is what the kept results say, and nothing by hand", () => {
  expect(readFileSync(DOCUMENT, "utf8")).toBe(documentOf(resultsIn(RESULTS)));
});

const kept = (value: number, reference: number): Figure => ({
  what: "home, kept",
  unit: "/s",
  value,
  reference: { what: "bare server", value: reference },
});

test.each([
  ["pages", kept(600, 1000), true],
  ["pages", kept(400, 1000), false],
  ["pages", { ...kept(4, 1000), what: "a list nobody asked for before" }, true],
  ["pages", { what: "home, kept", value: 600, unit: "/s" }, false],
  ["kills", { what: "subscribers with two or more", value: 1, unit: "times" }, false],
  ["board", { ...kept(99, 100), what: "p95", reference: { what: "what is promised", value: 100 } }, true],
] satisfies [string, Figure, boolean][])("what is asked of %s is judged: %o", (name, figure, isSo) => {
  const asked = askedOf(name, figure);

  expect(asked && isMet(asked, figure)).toBe(isSo);
});

test("of what nothing is asked, nothing is judged", () => {
  expect(askedOf("booking", { what: "one booking, alone", value: 3, unit: "ms" })).toBeUndefined();
});

test("beside nothing there is no share", () => {
  const result: Result = {
    name: "kills",
    compares: "this with that",
    at: "2026-11-28T12:00:00Z",
    node: "v24.0.0",
    cores: 2,
    load: 1,
    figures: [{ what: "lost", value: 0, unit: "times", reference: { what: "nothing", value: 0 } }],
  };

  expect(documentOf([result])).toContain("| lost | 0.0 | nothing: 0.0 |  | ≤ 0.0 | met |");
});

test("a result that no group has is shown under its own name, and what is not met is said at the top", () => {
  const result: Result = {
    name: "pages",
    compares: "this with that",
    at: "2026-11-28T12:00:00Z",
    node: "v24.0.0",
    cores: 2,
    load: 1,
    figures: [kept(400, 1000)],
  };

  const written = documentOf([result, { ...result, name: "something new" }]);

  expect(written).toContain("Of 1 figures of which something is asked, 0 are as asked. Not so: pages (home, kept).");
  expect(written).toContain("| home, kept | 400 /s | bare server: 1,000 /s | × 0.40 | ≥ × 0.5 | **not met** |");
  expect(written).toContain("## something new");
  expect(written).toContain("28 November 2026, 2 cores, Node 24.0.0");
});
