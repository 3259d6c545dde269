import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/tests/support/empty-database";
import { applyMigrations } from "./migrations";

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let folder: string;

beforeAll(async () => {
  database = await emptyDatabase();
});
beforeEach(async () => {
  await database.wipe();
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => database.drop());

test("migrations are applied in order and once", async () => {
  await migration("2_add", "alter table a add column b int;");
  await migration(
    "1_make",
    "create table a (id int); create function f() returns int language sql as $$ select 1; $$;",
  );

  const first = await applyMigrations(database.url, folder);
  const second = await applyMigrations(database.url, folder);

  expect(first.applied).toEqual(["1_make", "2_add"]);
  expect(second).toEqual({ applied: [], edited: [] });
});

test("machines that start together apply each migration once", async () => {
  await migration("1_make", "create table a (id int); select pg_sleep(0.2);");

  const outcomes = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url, folder)));

  expect(outcomes.flatMap(({ applied }) => applied)).toEqual(["1_make"]);
});

test("a migration that fails is named and leaves nothing, and what came before it stays", async () => {
  await migration("1_make", "create table a (id int);");
  await migration("2_wrong", "create table b (id int);\nselect nonsense;");

  await expect(applyMigrations(database.url, folder)).rejects.toThrow(/2_wrong failed: .*nonsense.* \(line 2\)/);

  expect(await tables()).toEqual(["_prisma_migrations", "a"]);
});

test("a mended migration goes in at the next start", async () => {
  await migration("1_wrong", "create table b (id int); select nonsense;");
  await expect(applyMigrations(database.url, folder)).rejects.toThrow("1_wrong");
  await migration("1_wrong", "create table b (id int);");

  expect((await applyMigrations(database.url, folder)).applied).toEqual(["1_wrong"]);
});

test("an index built concurrently stands outside the transaction, beside a waiting machine", async () => {
  await migration("1_make", "create table a (id int);");
  await migration("2_index", "create index concurrently if not exists a_id on a (id);");

  const outcomes = await Promise.all([1, 2].map(() => applyMigrations(database.url, folder)));

  expect(outcomes.flatMap(({ applied }) => applied)).toEqual(["1_make", "2_index"]);
});

test("a migration edited after it was applied is reported", async () => {
  await migration("1_make", "create table a (id int);");
  await applyMigrations(database.url, folder);
  await migration("1_make", "create table a (id bigint);");

  expect(await applyMigrations(database.url, folder)).toEqual({ applied: [], edited: ["1_make"] });
});

async function migration(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function tables() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  await client.end();
  return rows.map(({ name }) => name);
}
