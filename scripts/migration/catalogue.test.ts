import { expect, test } from "vitest";
import { differences } from "./catalogue.mjs";

test("what a migration has lost and what it has added are both shown", () => {
  const before = "check call no_overlap\nindex job_slug\n";
  const after = "index job_slug\nindex job_closes\n";

  expect(differences(before, after)).toEqual(["- check call no_overlap", "+ index job_closes"]);
});
