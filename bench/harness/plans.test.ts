import { expect, test } from "vitest";
import { explaining, plansIn, walksIn } from "./plans";

const scan = (type: string, more = {}) => ({ "Node Type": type, "Relation Name": "job", "Plan Rows": 1, ...more });
const within = (type: string, ...Plans: object[]) => ({ "Node Type": type, "Plan Rows": 1, Plans });
const walked = (plan: object) =>
  walksIn({ query: "SELECT 1", plan: plan as Parameters<typeof walksIn>[0]["plan"] }).map(({ by }) => by);
const byIndex = scan("Index Scan", { "Index Name": "job_pkey" });

test.each<[string, object, string[]]>([
  ["a table row by row", scan("Seq Scan"), ["Seq Scan"]],
  ["the same below others", within("Sort", within("Hash Join", scan("Seq Scan"))), ["Seq Scan"]],
  ["the same until a limit", within("Limit", scan("Seq Scan")), ["Seq Scan"]],
  ["an index by its key", scan("Index Scan", { "Index Cond": "(id = 1)" }), []],
  ["an index from end to end", byIndex, ["job_pkey"]],
  ["an index until a limit", within("Limit", within("Nested Loop", byIndex)), []],
  ["an index that is sorted before the limit", within("Limit", within("Sort", byIndex)), ["job_pkey"]],
])("%s is told: %#", (_, plan, by) => {
  expect(walked(plan)).toEqual(by);
});

test("plans are found among the other lines of a log", () => {
  const plan = JSON.stringify({ "Query Text": "SELECT\n2", Plan: scan("Result") }, null, 2).replaceAll("\n", "\n\t");
  const log = `2026 [1] LOG:  started\n2026 [2] LOG:  duration: 0.123 ms  plan:\n\t${plan}\n2026 [3] ERROR:  no\n`;

  expect(plansIn(log).map(({ query }) => query)).toEqual(["SELECT\n2"]);
});

test("an address keeps what it has, and asks for plans", () => {
  const url = new URL(explaining("postgresql://a:b@localhost:1/c?x=y", { avoidingTables: true }));

  expect([url.pathname, url.searchParams.get("x")]).toEqual(["/c", "y"]);
  expect(url.searchParams.get("options")).toContain("-c enable_seqscan=off");
});
