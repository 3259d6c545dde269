import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations, migrationsIn } from "../../lib/core/migrations";
import { joinDatabase } from "../../scripts/launch/database.mjs";
import { withLock } from "../../scripts/launch/lock.mjs";
import { identityOf } from "../../scripts/launch/processes.mjs";
import { testsHome } from "../../scripts/launch/tests-home.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testDatabases: { server: string; template: string; run: string };
  }
}

const MIGRATIONS = join(process.cwd(), "prisma", "migrations");

/**
 * One PostgreSQL for every test run of this checkout, however many run at once: each test file gets a copy of a template
 * that the migrations made. The last run to leave stops the server.
 */
export default async function setup(project: TestProject) {
  const dataDir = testsHome();
  const { url, leave } = await joinDatabase({ dataDir, fast: true, say: () => {} });
  const run = `test_${process.pid}_${randomBytes(3).toString("hex")}`;
  const template = await withLock(join(dataDir, "template.lock"), () => ensureTemplate(url));
  project.provide("testDatabases", { server: url, template, run });
  const sweeper = setInterval(() => void dropAbandoned(url).catch(() => {}), 3000);
  return async () => {
    clearInterval(sweeper);
    await dropAbandoned(url, run);
    await leave();
  };
}

/** The database every test starts from, named for the migrations it was made by. */
async function ensureTemplate(server: string) {
  const checksums = (await migrationsIn(MIGRATIONS)).map(({ name, checksum }) => name + checksum);
  const name = `template_${createHash("sha256").update(checksums.join()).digest("hex").slice(0, 12)}`;
  await asked(server, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await client.query(`drop database if exists ${name}_new with (force)`);
    await client.query(`create database ${name}_new`);
    await applyMigrations(databaseUrl(server, `${name}_new`), MIGRATIONS);
    await client.query(`alter database ${name}_new rename to ${name}`);
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

/** Drops what test processes that ended have left: with `run`, all of that run too. */
async function dropAbandoned(server: string, run?: string) {
  await asked(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname like 'test\\_%'",
    );
    const abandoned = rows.filter(({ name }) => (run && name.startsWith(`${run}_`)) || !identityOf(ownerOf(name)));
    for (const { name } of abandoned) await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** Names are test_<run's process>_<random>_<file's process>_<number>. */
const ownerOf = (name: string) => Number(name.split("_")[3]);

async function asked(server: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: databaseUrl(server, "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
