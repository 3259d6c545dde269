import { db } from "@/lib/core/db";

/** Every table with those that point to it, as the catalogue has them; read once a database. */
let pointedAt: Promise<Map<string, string[]>> | undefined;

async function readPointers(): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ table: string; by: string }[]>`
    SELECT DISTINCT confrelid::regclass::text AS "table", conrelid::regclass::text AS by FROM pg_constraint WHERE contype = 'f'`;
  const map = new Map<string, string[]>();
  for (const { table, by } of rows) map.set(table, [...(map.get(table) ?? []), by]);
  return map;
}

/**
 * Empties these tables and all that point to them, as TRUNCATE … CASCADE does, and several times as fast: a table of a test
 * holds a few rows, and TRUNCATE makes new files for each of a hundred tables and their indexes. Triggers rest.
 */
export async function emptied(...tables: string[]): Promise<void> {
  const pointers = await (pointedAt ??= readPointers());
  const all = new Set<string>();
  const visit = (table: string) => {
    if (all.has(table)) return;
    all.add(table);
    for (const by of pointers.get(table) ?? []) visit(by);
  };
  tables.forEach(visit);
  const names = [...all].map((name) => `'${name}'`).join(", ");
  await db.$executeRawUnsafe(`DO $$
    DECLARE
      name text;
      has_rows boolean;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      FOREACH name IN ARRAY ARRAY[${names}] LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO has_rows;
        IF has_rows THEN EXECUTE 'DELETE FROM ' || name; END IF;
      END LOOP;
    END $$`);
}
