import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { PERSONAL_DATA } from "./personal-data";

test("every column of the database has been judged: a new one needs its fate written down", async () => {
  const catalogue = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
  const inDatabase = catalogue.map(({ table, column }) => `${table}.${column}`);
  const judged = Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );

  expect(inDatabase.filter((column) => !judged.includes(column))).toEqual([]);
  expect(judged.filter((column) => !inDatabase.includes(column))).toEqual([]);
});

test("a column whose name says that it holds an address, a name or words of somebody is never called plain by mistake", () => {
  const suspicious = /email|phone|address|name$|message|note|network|token/;
  const plain = Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([column, fate]) => fate === "plain" && suspicious.test(column))
      .map(([column]) => `${table}.${column}`),
  );

  // Names of employers, places, bylines and categories: published facts, of no private person.
  expect(plain).toEqual([
    "pool.name",
    "scorecard_criterion.name",
    "bank_holiday.name",
    "task_state.name",
    "place.name",
    "job.employer_name",
    "client.name",
    "client.legal_name",
    "job_place.name",
    "category.name",
  ]);
});
