import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export interface MigrationOutcome {
  applied: string[];
  /** Applied earlier with a text that differs from the file's now: nothing was done about them. */
  edited: string[];
}

/** The key Prisma's own engine locks, so that `prisma migrate deploy` and this applier wait for each other. */
const LOCK = 72707369;

/**
 * Brings a database to the newest migration. Prisma's folder format and table are kept, so its own engine can take over
 * at any time. Several machines may call it at once; a migration that fails leaves nothing and its error names it. With
 * `wanted`, those of these names alone: a restored database is built as it was before it is brought further.
 */
export async function applyMigrations(
  connectionString: string,
  folder: string,
  { wanted = () => true }: { wanted?: (name: string) => boolean } = {},
): Promise<MigrationOutcome> {
  const migrations = (await migrationsIn(folder)).filter(({ name }) => wanted(name));
  const client = new pg.Client({ connectionString, application_name: "migrations" });
  client.on("notice", () => {});
  await client.connect();
  try {
    await lock(client);
    const before = await recorded(client);
    const pending = migrations.filter(({ name }) => !before.has(name));
    for (const migration of pending) await apply(client, migration);
    const edited = migrations.filter(({ name, checksum }) => before.has(name) && before.get(name) !== checksum);
    return { applied: pending.map(({ name }) => name), edited: edited.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, oldest first (their names begin with the time). */
export async function migrationsIn(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/**
 * Asks again and again instead of waiting in the server: a session waiting for the lock holds a snapshot, and
 * CREATE INDEX CONCURRENTLY of the one who has the lock would wait for that snapshot for ever.
 */
async function lock(client: pg.Client) {
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [LOCK]);
    if (rows[0]?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Checksums by name of what was applied. One that another tool left half done stops everything, as Prisma does. */
async function recorded(client: pg.Client): Promise<Map<string, string>> {
  await client.query(TABLE);
  const { rows } = await client.query<{ name: string; checksum: string; done: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as done
     from _prisma_migrations where rolled_back_at is null order by started_at`,
  );
  const unfinished = rows.find(({ done }) => !done);
  if (unfinished) {
    throw new Error(
      `Migration ${unfinished.name} was begun and not finished. Look at what it left, then delete its row from _prisma_migrations.`,
    );
  }
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function apply(client: pg.Client, migration: Migration) {
  try {
    if (standsAlone(migration.sql)) await applyAlone(client, migration);
    else await applyWhole(client, migration);
  } catch (error) {
    throw new Error(`Migration ${migration.name} failed: ${described(error, migration.sql)}`, { cause: error });
  }
}

async function applyWhole(client: pg.Client, migration: Migration) {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await record(client, migration, true);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** For statements that refuse a transaction; such a migration is one statement and says IF NOT EXISTS. */
async function applyAlone(client: pg.Client, migration: Migration) {
  await record(client, migration, false);
  try {
    await client.query(migration.sql);
    await client.query(
      "update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where migration_name = $1",
      [migration.name],
    );
  } catch (error) {
    await client.query("delete from _prisma_migrations where migration_name = $1 and finished_at is null", [
      migration.name,
    ]);
    throw error;
  }
}

const standsAlone = (sql: string) => /\b(index|materialized view) concurrently\b/i.test(sql.replace(/--.*$/gm, ""));

async function record(client: pg.Client, { name, checksum }: Migration, done: boolean) {
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, case when $4 then now() end, case when $4 then 1 else 0 end)`,
    [randomUUID(), checksum, name, done],
  );
}

function described(error: unknown, sql: string) {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return [error.message + line, error.detail, error.hint].filter(Boolean).join(". ");
}

const TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
