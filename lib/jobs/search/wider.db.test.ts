import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import type { SearchCriteria } from "../schema";
import { learnTerms } from "./upkeep";
import { widerSearches } from "./wider";

const now = new Date("2026-11-25T09:00:00Z");
const offered = async (criteria: SearchCriteria) =>
  (await widerSearches(criteria, now)).map(({ label, count }) => [label, count]);

beforeAll(async () => {
  await loadGazetteer();
  await db.job.deleteMany();
  await aJob({ title: "Marketing officer", places: ["leeds"] });
  await aJob({ title: "Sales analyst", places: ["york"] });
  await aJob({ title: "Sales clerk", places: ["cardiff"], contract: "temporary" });
  await learnTerms(now);
});

test.each<[SearchCriteria, [string, number][]]>([
  [
    { q: "marketing analyst" },
    [
      ["“analyst”", 1],
      ["“marketing”", 1],
    ],
  ],
  [
    { q: "markting anlyst" },
    [
      ["“analyst”", 1],
      ["“marketing”", 1],
    ],
  ],
  [{ q: "sales", contract: ["internship"] }, [["Without “Internship”", 2]]],
  [
    { q: "marketing", place: "York" },
    [
      ["Within 25 miles", 1],
      ["Anywhere", 1],
      ["Any job there", 1],
    ],
  ],
  [{ q: "zzzz" }, []],
])("%j found nothing, and %j would", async (criteria, expected) => {
  expect(await offered(criteria)).toEqual(expected);
});
