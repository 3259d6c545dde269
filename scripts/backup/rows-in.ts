import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Progress } from "../progress";
import type { Manifest, TableRows } from "./manifest";
import { copied, quoted, tablesOf } from "./tables";

/**
 * Puts the rows of a back-up into a database that has its tables: all of them, or none. Triggers rest meanwhile, since all
 * that they would do is in the rows; foreign keys are taken off and put back, which looks at every row once more.
 */
export async function loadRows(url: string, folder: string, manifest: Manifest, bar?: Progress): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "restore" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await sameShape(client, manifest);
    const putBack = await takeOffKeysAndTriggers(client);
    await client.query(`TRUNCATE ${manifest.tables.map(({ table }) => quoted(table)).join(", ")}`);
    for (const [at, table] of manifest.tables.entries()) {
      await loadTable(client, folder, table);
      bar?.at(at, manifest.tables.length);
    }
    for (const { name, value, isCalled } of manifest.sequences)
      await client.query("SELECT setval($1::regclass, $2, $3)", [quoted(name), value, isCalled]);
    for (const statement of putBack) await client.query(statement);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

async function sameShape(client: pg.Client, { tables }: Manifest): Promise<void> {
  const shape = (all: { table: string; columns: string[] }[]) =>
    all.map(({ table, columns }) => `${table} (${columns.toSorted().join(", ")})`);
  const [here, there] = [shape(await tablesOf(client)), shape(tables)];
  const other = here.find((one) => !there.includes(one)) ?? there.find((one) => !here.includes(one));
  if (other) throw new Error(`The migrations build another table than the back-up has: ${other}.`);
}

/** Answers the statements that put everything back as it was. */
async function takeOffKeysAndTriggers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS on
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
      format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
        CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname)
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = 'public'::regnamespace`);
  for (const { off } of rows) await client.query(off);
  return rows.map(({ on }) => on);
}

async function loadTable(client: pg.Client, folder: string, { table, columns, rows }: TableRows): Promise<void> {
  const packed = createReadStream(join(folder, "rows", `${table}.copy.gz`));
  const copy = copyFrom(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) FROM STDIN`);
  const { rowCount } = await copied(client, copy, (into) => pipeline(packed, createGunzip(), into));
  if (rowCount !== rows) throw new Error(`${table} got ${rowCount} rows instead of ${rows}.`);
}
