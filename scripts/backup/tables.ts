import type pg from "pg";
import type { Manifest } from "./manifest";

/** Ours alone: the queue's tables hold nothing but wake-ups, which every worker makes anew (lib/core/queue.ts). */
const OURS = "relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'";

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Runs a COPY to its end, which comes a moment after that of its stream: only then the connection is free again. */
export async function copied<Copy extends pg.Submittable>(
  client: pg.Client,
  copy: Copy,
  work: (copy: Copy) => Promise<void>,
): Promise<Copy> {
  const isFree = new Promise<void>((resolve) => client.once("drain", () => resolve()));
  await work(client.query(copy));
  await isFree;
  return copy;
}

/** The `name` of every row. */
export async function namesOf(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

/** Each table with the columns that somebody wrote: what is generated from them is generated again. */
export async function tablesOf(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT relname AS table, array_agg(attname::text ORDER BY attnum) AS columns
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE ${OURS} AND relkind = 'r' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY relname ORDER BY relname`);
  return rows;
}

export async function sequencesOf(client: pg.Client): Promise<Manifest["sequences"]> {
  const names = await namesOf(
    client,
    `SELECT relname AS name FROM pg_class WHERE ${OURS} AND relkind = 'S' ORDER BY 1`,
  );
  const sequences: Manifest["sequences"] = [];
  for (const name of names) {
    const { rows } = await client.query<{ value: string; is_called: boolean }>(
      `SELECT last_value::text AS value, is_called FROM ${quoted(name)}`,
    );
    for (const { value, is_called: isCalled } of rows) sequences.push({ name, value, isCalled });
  }
  return sequences;
}
