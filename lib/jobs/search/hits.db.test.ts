import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { hitColumns, walk } from "./hits";
import { planSearch } from "./plan";
import { conditionsOf, unplaced } from "./predicate";
import { spansBack } from "./walk";

const now = new Date("2026-11-25T09:00:00Z");

test("each step of a walk asks the index of words and tags, even where the planner would rather read all open jobs", async () => {
  const plan = await planSearch({ q: "analyst", postedWithin: 7 });
  const wanted = unplaced(conditionsOf(plan, now));

  const lines = await db.$transaction(async (tx) => {
    // That index is asked by a bitmap alone: so the planner takes any other that it may.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    const steps = { steps: spansBack(now), order: null, limit: 100 };
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${walk({ wanted, columns: hitColumns(plan), ...steps })}`;
  });

  const said = lines.map((line) => line["QUERY PLAN"]).join("\n");
  expect(said).toContain("job_search_terms");
  expect(said).not.toContain("job_search_newest");
});
