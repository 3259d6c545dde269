import { expect, test } from "vitest";
import { readSource, sourceIn } from "./source";

test.each([
  ["alert", "alert"],
  [" LinkedIn ", "linkedin"],
  ["www.google.co.uk", "google.co.uk"],
  ["Campus fair_2026", "campus-fair-2026"],
  ["<script>", undefined],
  ["sam@example.com", undefined],
  ["", undefined],
  ["-", undefined],
  ["a".repeat(61), undefined],
])("%j is kept as %j", (said, kept) => {
  expect(readSource(said)).toBe(kept);
});

test.each([
  ["https://site.example/jobs/a?from=digest", "alert"],
  ["https://site.example/jobs/a?utm_source=Indeed&utm_medium=cpc", "indeed"],
  ["https://site.example/jobs/a?source=fair", "fair"],
  ["https://site.example/jobs/a", undefined],
  ["https://site.example/jobs/a?from=job:b", undefined],
  ["not an address", undefined],
  [null, undefined],
])("%s says %j", (address, source) => {
  expect(sourceIn(address)).toBe(source);
});
