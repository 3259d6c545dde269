import { db } from "@/lib/core/db";

/** Written by the front and by limits on every way, whoever asks. */
const COUNTED = ["rate_count", "visit_count", "post_day"];

/** What a session says but for when it was last seen, which any request may move on. */
const SESSION = "token_hash, person_id, expires_at, proven_at";

/** Has the database note every row that is written, by table: one checksum less to take for every request. */
export async function noteWrites(): Promise<void> {
  await db.$executeRawUnsafe(`CREATE TABLE noted_write (name text NOT NULL, done_in text NOT NULL)`);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO noted_write VALUES (TG_TABLE_NAME, pg_current_xact_id()::text); RETURN NULL; END $$`);
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname <> 'noted_write' AND relname <> ALL (${COUNTED})`;
  for (const { name } of tables) {
    const update = name === "session" ? `UPDATE OF ${SESSION}` : "UPDATE";
    await db.$executeRawUnsafe(
      `CREATE TRIGGER noted AFTER INSERT OR ${update} OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION note_write()`,
    );
  }
}

/** What was written since this was asked last: the tables of each transaction. */
export async function transactionsSince(): Promise<string[][]> {
  const rows = await db.$queryRaw<{ names: string[] }[]>`
    WITH gone AS (DELETE FROM noted_write RETURNING name, done_in)
    SELECT array_agg(DISTINCT name ORDER BY name) AS names FROM gone GROUP BY done_in`;
  return rows.map(({ names }) => names);
}

/** The tables that were written since, each once. */
export async function writtenSince(): Promise<string[]> {
  return [...new Set((await transactionsSince()).flat())].sort();
}

/** What no form and no machine may set by naming a column. */
export const CANARY = "canary-of-a-column";

/** Every column of every table, as the code and as the database call it, each with the canary. */
export async function everyColumn(): Promise<Record<string, string>> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT column_name::text AS name FROM information_schema.columns WHERE table_schema = 'public'`;
  const spelled = rows.flatMap(({ name }) => [
    name,
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ]);
  return Object.fromEntries([...spelled, "role", "isAdmin"].map((name) => [name, CANARY]));
}

/** The columns that hold the canary now, as "table.column". */
export async function canaryIn(): Promise<string[]> {
  const columns = await db.$queryRaw<{ table: string; name: string }[]>`
    SELECT table_name::text AS table, column_name::text AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type NOT IN ('bigint', 'integer', 'boolean', 'uuid', 'date', 'tsvector')`;
  const found: string[] = [];
  for (const { table, name } of columns) {
    const sql = `SELECT FROM "${table}" WHERE "${name}"::text LIKE '%${CANARY}%' LIMIT 1`;
    if ((await db.$queryRawUnsafe<unknown[]>(sql)).length > 0) found.push(`${table}.${name}`);
  }
  return found;
}
