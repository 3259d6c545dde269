import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrationsIn } from "@/lib/core/migrations";
import { dangers, lastRelease, notSurvived } from "./survivable.mjs";

test.each([
  ["ALTER TABLE job DROP COLUMN summary", "DROP COLUMN"],
  ['ALTER TABLE "job" DROP "summary"', "DROP COLUMN"],
  ["ALTER TABLE job ADD COLUMN a int, DROP COLUMN b", "DROP COLUMN"],
  ["DROP TABLE job", "DROP TABLE"],
  ["ALTER TABLE job RENAME COLUMN a TO b", "RENAME"],
  ["ALTER TABLE job RENAME TO advert", "RENAME"],
  ["ALTER TABLE job ALTER COLUMN a SET NOT NULL", "SET NOT NULL"],
  ["ALTER TABLE job ADD COLUMN a text NOT NULL", "ADD COLUMN NOT NULL"],
  ["alter table only public.job\n  alter a type bigint", "ALTER COLUMN TYPE"],
  ["ALTER TYPE mail_status ADD VALUE 'later'", "ALTER TYPE"],
  ["CREATE INDEX job_a ON job (a)", "CREATE INDEX"],
  ["CREATE UNIQUE INDEX job_a ON job (a) WHERE b", "CREATE INDEX"],
  ["ALTER TABLE job ADD CONSTRAINT a CHECK (b > 0)", "ADD CONSTRAINT"],
])("%s is not survived", (sql, why) => {
  expect(dangers(`SELECT 1;\n\n${sql};`)).toEqual([{ line: 3, why: expect.stringContaining(why) }]);
});

test.each([
  "ALTER TABLE job ADD COLUMN a text",
  "ALTER TABLE job ADD COLUMN a text NOT NULL DEFAULT 'x, NOT NULL'",
  "ALTER TABLE job ALTER COLUMN a SET DEFAULT 1, ALTER COLUMN a SET NOT NULL",
  "ALTER TABLE job ALTER COLUMN a DROP NOT NULL",
  "ALTER TABLE job ADD CONSTRAINT a CHECK (b > 0) NOT VALID",
  "ALTER TABLE job VALIDATE CONSTRAINT a",
  "ALTER TABLE job DROP CONSTRAINT a",
  "CREATE INDEX CONCURRENTLY IF NOT EXISTS job_a ON job (a)",
  'CREATE TABLE "note" (a int); CREATE INDEX note_a ON "note" (a); ALTER TABLE note ADD CONSTRAINT b CHECK (a > 0)',
  "CREATE FUNCTION a() RETURNS void LANGUAGE sql AS $$ DROP TABLE job; $$",
  "-- DROP TABLE job;\nSELECT 'DROP TABLE job;'",
])("%s is", (sql) => {
  expect(dangers(sql)).toEqual([]);
});

test("what has to be done all the same says why it may", () => {
  const sql =
    "-- Survives: nobody has read it since October.\nALTER TABLE job DROP COLUMN a;\nALTER TABLE job DROP COLUMN b;";

  expect(dangers(sql)).toEqual([{ line: 3, why: expect.stringContaining("DROP COLUMN") }]);
});

test("what was released is not looked at again", () => {
  const migrations = [
    { name: "20260101000000_a", sql: "DROP TABLE a" },
    { name: "20260201000000_b", sql: "DROP TABLE b" },
  ];

  expect(notSurvived(migrations, "20260115")).toEqual([expect.stringMatching(/^20260201000000_b, line 1: DROP TABLE/)]);
});

test("every migration since the last release lets the version before go on", async () => {
  // docs/operations.md says how a change is spread over two releases.
  expect(notSurvived(await migrationsIn(join(process.cwd(), "prisma", "migrations")), lastRelease())).toEqual([]);
});

test("the mark of the last release is a time, as names of migrations begin with", () => {
  expect(readFileSync("prisma/released.txt", "utf8")).toMatch(/^\d{14}\n/);
});
