import { expect, test } from "vitest";
import { sourceIn, Visits } from "./visits";

test.each([
  ["/jobs/a?from=digest", "/jobs/a"],
  ["/jobs?q=data&from=digest&place=Leeds", "/jobs?q=data&place=Leeds"],
  ["/jobs?from=digest&sort=newest", "/jobs?sort=newest"],
])("%s is %s for everybody", (url, rest) => expect(sourceIn(url)).toEqual({ source: "digest", rest }));

test.each([
  "/jobs",
  "/jobs?q=from",
  "/strategy-call?from=job%3Aa",
  "/jobs?from=digests",
  "/?xfrom=digest",
  "/a?from=digest%20",
])("%s stays as it is", (url) => expect(sourceIn(url)).toEqual({ source: null, rest: url }));

/** Visits that are written into a list, after so many attempts that fail. */
function kept(failures = 0) {
  const written: [string, number][] = [];
  const visits = new Visits(async (source, count) => {
    if (failures-- > 0) throw new Error("The database is away");
    written.push([source, count]);
  });
  return { visits, written };
}

test("people are counted, programs are not, and what was counted is written down once", async () => {
  const { visits, written } = kept();
  expect(visits.take("/jobs/a?from=digest", "Mozilla/5.0 (iPhone)")).toBe("/jobs/a");
  visits.take("/jobs/a?from=digest", "Mozilla/5.0");
  visits.take("/jobs/a?from=digest", "LinkScanner/1.0");
  visits.take("/jobs/a?from=digest", undefined);
  visits.take("/jobs/a", "Mozilla/5.0");

  await visits.keep();
  await visits.keep();

  expect(written).toEqual([["digest", 2]]);
});

test("what could not be written down is tried again", async () => {
  const { visits, written } = kept(1);
  visits.take("/?from=digest", "Mozilla/5.0");

  await visits.keep();
  await visits.keep();

  expect(written).toEqual([["digest", 1]]);
});
