import { expect, test } from "vitest";
import { JOB_FIELDS, type JobFields } from "../form-input";
import { completenessOf } from "./completeness";

const EMPTY = Object.fromEntries(JOB_FIELDS.map((name) => [name, ""])) as JobFields;

test("an empty form answers nothing, and says what people ask, at its field", () => {
  const { done, of, missing } = completenessOf(EMPTY, { closes: false });

  expect([done, of]).toEqual([0, 15]);
  expect(missing).toContainEqual({ words: "what it pays", field: "payFrom" });
  expect(missing.at(-1)).toEqual({ words: "a last day to apply", field: undefined });
});

test("work from home needs no place, and parts of the description count by their headings", () => {
  const description = `## What you would do\n\nIn your first week you plan.\n\n## What we offer\n\n${"Plan roads. ".repeat(70)}`;
  const { missing } = completenessOf({ ...EMPTY, workplace: "remote", description }, { closes: true });

  expect(missing.map(({ words }) => words)).not.toContain("a place");
  expect(missing.filter(({ field }) => field === "description")).toEqual([
    { words: "whom they look for", field: "description" },
  ]);
});
