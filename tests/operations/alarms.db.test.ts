import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { countAnswer } from "@/lib/core/meters";
import { reportAlive } from "@/lib/core/health";
import { taskBegins, taskEnds } from "@/lib/core/task-states";
import { metricsText } from "@/lib/status/metrics";

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { says: string; runbook: string };
}

const { groups } = parse(readFileSync("deploy/alarms.yaml", "utf8")) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);

test("every figure that an alarm watches is one that the site tells", async () => {
  const now = new Date();
  countAnswer("page", 200, 0.1);
  await reportAlive(now);
  await taskBegins("digests", now);
  await taskEnds("digests", { at: now, tookMs: 1 });
  const { text } = await metricsText(now);
  const told = new Set([...text.matchAll(/^(site_\w+)/gm)].map(([, name]) => name));

  const watched = rules.flatMap(({ expr }) => [...expr.matchAll(/\bsite_\w+/g)].map(([name]) => name));
  expect(watched.length).toBeGreaterThan(5);
  expect(watched.filter((name) => !told.has(name))).toEqual([]);
});

test("every alarm says what is wrong and leads to what to do about it", () => {
  const guide = readFileSync("docs/operations.md", "utf8");
  const headings = [...guide.matchAll(/^### (.+)$/gm)].map(([, words = ""]) =>
    words.toLowerCase().replaceAll(" ", "-"),
  );
  for (const { alert, labels, annotations } of rules) {
    const [file, heading] = annotations.runbook.split("#");
    expect(file, alert).toBe("docs/operations.md");
    expect(headings, alert).toContain(heading);
    expect(annotations.says, alert).toMatch(/\w{3}/);
    expect(["page", "morning"], alert).toContain(labels.severity);
  }
});
