import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Progress } from "../progress";
import type { Manifest, TableRows } from "./manifest";
import { copied, namesOf, quoted, sequencesOf, tablesOf } from "./tables";

const FASTEST = 1;

/**
 * Writes every row of a database as it is at one instant, a file a table, while the site goes on. Needs no program of the
 * server's version and no more than the right to read.
 */
export async function writeRows(
  url: string,
  folder: string,
  bar?: Progress,
): Promise<Pick<Manifest, "migrations" | "tables" | "sequences">> {
  const client = new pg.Client({ connectionString: url, application_name: "back-up" });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await namesOf(
      client,
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    await mkdir(join(folder, "rows"), { mode: 0o700 });
    const found = await tablesOf(client);
    const tables: TableRows[] = [];
    for (const { table, columns } of found) {
      tables.push({ table, columns, ...(await writeTable(client, folder, table, columns)) });
      bar?.at(tables.length, found.length);
    }
    return { migrations, tables, sequences: await sequencesOf(client) };
  } finally {
    await client.end();
  }
}

async function writeTable(client: pg.Client, folder: string, table: string, columns: string[]) {
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file = createWriteStream(join(folder, "rows", `${table}.copy.gz`), { mode: 0o600 });
  const copy = copyTo(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) TO STDOUT`);
  const { rowCount } = await copied(client, copy, (rows) =>
    pipeline(rows, counting, createGzip({ level: FASTEST }), file),
  );
  return { rows: rowCount, bytes };
}
