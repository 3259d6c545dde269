import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

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

/** A new database of this test process, copied from a template; dropped after the process has ended. */
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

async function asked(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
