import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/core/db";

/** A column as the catalogue has it. */
interface Column {
  table: string;
  column: string;
  type: string;
  isRequired: boolean;
  hasDefault: boolean;
  isKey: boolean;
  /** What a foreign key points to. */
  points: { table: string; column: string } | null;
  /** The first word of an enumeration. */
  word: string | null;
}

export interface Planting {
  /** The columns to be filled, by table. */
  columns: Record<string, string[]>;
  /** What stands where an address is wanted. */
  email: string;
  /** What a foreign key to a table points to, where the first row there is would be somebody else's. */
  own: Record<string, string>;
}

/**
 * Puts something into every one of these columns that is empty, in one row of its table, and a row into every table that
 * has none: words that name their column, and instants, days and numbers that stand nowhere else. Rules of the database
 * that look at values are dropped for it, and triggers rest: what is planted need not make sense.
 */
export async function plant(tx: Tx, { columns, email, own }: Planting): Promise<void> {
  await withoutChecks(tx, Object.keys(columns));
  await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
  const catalogue = await catalogueOf(tx, Object.keys(columns));
  for (const table of inOrder(catalogue)) {
    const all = catalogue.filter((one) => one.table === table);
    if (await isEmpty(tx, table)) await insertInto(tx, table, all, own);
    for (const column of all.filter(({ column: name }) => columns[table]?.includes(name)))
      await fill(tx, column, { email, own, index: catalogue.indexOf(column) });
  }
}

async function withoutChecks(tx: Tx, tables: string[]): Promise<void> {
  const checks = await tx.$queryRaw<{ table: string; name: string }[]>`
    SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
    WHERE contype = 'c' AND conrelid::regclass::text = ANY (${tables})`;
  for (const { table, name } of checks) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
}

async function catalogueOf(tx: Tx, tables: string[]): Promise<Column[]> {
  const rows = await tx.$queryRaw<(Omit<Column, "points"> & { toTable: string | null; toColumn: string | null })[]>`
    SELECT c.relname AS "table", a.attname AS "column", t.typname AS type, a.attnotnull AS "isRequired",
      a.atthasdef OR a.attidentity <> '' AS "hasDefault", coalesce(k.is_key, false) AS "isKey",
      f.to_table AS "toTable", f.to_column AS "toColumn",
      (SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder LIMIT 1) AS word
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN LATERAL (SELECT confrelid::regclass::text AS to_table,
        (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[array_position(conkey, a.attnum)]) AS to_column
      FROM pg_constraint WHERE contype = 'f' AND conrelid = c.oid AND a.attnum = ANY (conkey) LIMIT 1) f ON true
    LEFT JOIN LATERAL (SELECT true AS is_key FROM pg_constraint
      WHERE contype = 'p' AND conrelid = c.oid AND a.attnum = ANY (conkey)) k ON true
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY (${tables}) AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum`;
  return rows.map(({ toTable, toColumn, ...row }) => ({
    ...row,
    points: toTable && toColumn ? { table: toTable, column: toColumn } : null,
  }));
}

/** Whatever is pointed to comes before what points to it. */
function inOrder(catalogue: Column[]): string[] {
  const done: string[] = [];
  const visit = (table: string, above: string[]) => {
    if (done.includes(table) || above.includes(table)) return;
    for (const { points } of catalogue.filter((one) => one.table === table))
      if (points && catalogue.some((one) => one.table === points.table)) visit(points.table, [...above, table]);
    done.push(table);
  };
  for (const { table } of catalogue) visit(table, []);
  return done;
}

async function isEmpty(tx: Tx, table: string): Promise<boolean> {
  return (await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" LIMIT 1`)).length === 0;
}

async function insertInto(tx: Tx, table: string, columns: Column[], own: Record<string, string>) {
  const wanted = columns.filter(({ isRequired, hasDefault, points }) => points || (isRequired && !hasDefault));
  const values: string[] = [];
  for (const column of wanted) values.push(await firstValue(tx, column, own, values.length));
  const names = wanted.map(({ column }) => `"${column}"`).join(", ");
  await tx.$executeRawUnsafe(
    names ? `INSERT INTO "${table}" (${names}) VALUES (${values.join(", ")})` : `INSERT INTO "${table}" DEFAULT VALUES`,
  );
}

async function firstValue(tx: Tx, column: Column, own: Record<string, string>, index: number): Promise<string> {
  const { points } = column;
  if (!points) return literal(column, index, "filler");
  const theirs = own[points.table];
  if (theirs) return `'${theirs}'`;
  const [row] = await tx.$queryRawUnsafe<{ value: string | null }[]>(
    `SELECT "${points.column}"::text AS value FROM "${points.table}" LIMIT 1`,
  );
  if (row?.value) return `'${row.value}'`;
  return column.isRequired ? literal(column, index, "filler") : "NULL";
}

/** In the first row, and only where nothing stands yet. */
async function fill(
  tx: Tx,
  column: Column,
  { email, own, index }: Pick<Planting, "email" | "own"> & { index: number },
) {
  const { table, column: name } = column;
  const [found] = await tx.$queryRawUnsafe<{ n: number }[]>(
    `SELECT count("${name}") FILTER (WHERE "${name}"::text NOT LIKE 'filler%')::int AS n FROM "${table}"`,
  );
  if (found?.n) return;
  const word = () => (/email|address$/.test(name) ? `'${email}'` : literal(column, index, `planted ${table} ${name}`));
  // What points somewhere points to something: a number of nothing would be refused as soon as it is copied.
  const value = column.points ? await firstValue(tx, column, own, index) : word();
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET "${name}" = ${value} WHERE ctid = (SELECT min(ctid) FROM "${table}")`,
  );
}

const NUMBERS_FROM = 7000;

function literal({ type, word }: Column, index: number, words: string): string {
  if (word) return `'${word}'`;
  const minutes = new Date(Date.UTC(2021, 0, 1, 0, index)).toISOString();
  const values: Record<string, string> = {
    uuid: `'${randomUUID()}'`,
    bool: "true",
    int2: String(NUMBERS_FROM + index),
    int4: String(NUMBERS_FROM + index),
    int8: String(NUMBERS_FROM + index),
    numeric: String(NUMBERS_FROM + index),
    timestamptz: `'${minutes}'`,
    date: `'${new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10)}'`,
    jsonb: `'{"planted": "${words}"}'`,
    _text: `'{"${words}"}'`,
    bytea: `'\\x00'`,
  };
  return values[type] ?? `'${words}'`;
}
