import { expect, test } from "vitest";
import { subjectOf } from "./spans";

test.each([
  ['SELECT "public"."job"."id" FROM "public"."job" WHERE ("public"."job"."slug" = $1)', "SELECT", "job"],
  ["INSERT INTO outbox_mail (id) VALUES ($1)", "INSERT", "outbox_mail"],
  ['UPDATE "public"."call" SET "status" = $1', "UPDATE", "call"],
  ['DELETE FROM "public"."rate_count" WHERE 1=1', "DELETE", "rate_count"],
  ["\n      WITH found AS (SELECT id FROM job_search WHERE terms @@ $1) SELECT * FROM found", "WITH", "job_search"],
  ["SELECT * FROM unnest($1::uuid[]) AS wanted (id)", "SELECT", undefined],
  ["SELECT extract(epoch FROM now())", "SELECT", undefined],
  ["BEGIN", "BEGIN", undefined],
])("of a statement its verb and its table are told: %s", (query, verb, table) => {
  expect(subjectOf(query)).toEqual({ verb, ...(table && { table }) });
});
