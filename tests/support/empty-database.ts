import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** What PostgreSQL answers when others are connected to what is to be dropped. */
const OBJECT_IN_USE = "55006";

/** A database without tables, for tests of what makes tables. */
export async function emptyDatabase() {
  const url = await createDatabase("template0");
  return {
    url,
    wipe: () => asked(url, "drop schema public cascade; create schema public"),
    drop: () =>
      asked(inject("testDatabases").server, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`),
  };
}

/** A new database of this test process, copied from a template; dropped after the process has ended, at the latest. */
export async function createDatabase(template: string) {
  const { server, run } = inject("testDatabases");
  const url = new URL(server);
  url.pathname = `/${run}_${process.pid}_${randomBytes(3).toString("hex")}`;
  // By its files: page by page through the log, which is for large servers that others use, takes three times the work.
  await asked(server, `create database ${url.pathname.slice(1)} template ${template} strategy file_copy`);
  // Tests empty the audit between them, which no other database allows.
  await asked(server, `alter database ${url.pathname.slice(1)} set app.is_test_database = 'on'`);
  return url.href;
}

/** Drops a database, unless something still asks it: then it goes with the process. */
export async function dropUnused(url: string) {
  const { server } = inject("testDatabases");
  await asked(server, `drop database ${new URL(url).pathname.slice(1)}`).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code !== OBJECT_IN_USE) throw error;
  });
}

async function asked(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
