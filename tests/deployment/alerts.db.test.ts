import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { countAnswer } from "@/lib/core/telemetry/meters";
import { reportAlive } from "@/lib/core/telemetry/health";
import { taskBegins, taskEnds } from "@/lib/core/telemetry/task-states";
import { metricsText } from "@/lib/status/metrics";

const { groups } = parse(readFileSync("deploy/alerts.yml", "utf8")) as { groups: { rules: { expr: string }[] }[] };
const rules = groups.flatMap((group) => group.rules);

test("every figure that an alert watches is one that the site tells", async () => {
  const now = new Date();
  countAnswer("page", 200, 0.1);
  await reportAlive(now);
  await taskBegins("digests", now);
  await taskEnds("digests", { at: now, tookMs: 1 });
  const { text } = await metricsText(now);
  // By its samples, or, where there is nothing of it just now, by what it says of itself.
  const told = new Set([...text.matchAll(/^(?:# TYPE )?(site_\w+)/gm)].map(([, name]) => name));

  const watched = rules.flatMap(({ expr }) => [...expr.matchAll(/\bsite_\w+/g)].map(([name]) => name));
  expect(watched.length).toBeGreaterThan(5);
  expect(watched.filter((name) => !told.has(name))).toEqual([]);
});
