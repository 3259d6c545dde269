import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { SEALED } from "./reseal";

const [FORMER, PRESENT] = ["the former secret that is long enough", "the present secret that is long enough"];

async function having(present: string, previous = "") {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", present);
  vi.stubEnv("AUTH_SECRET_PREVIOUS", previous);
  return { ...(await import("@/lib/core/secrets/sealing")), ...(await import("./reseal")) };
}

/** One row in each table, with no more than it must have: only the sealed columns matter here. */
beforeAll(async () => {
  const { sealed } = await having(FORMER);
  const columns = await db.$queryRaw<{ table: string; column: string; type: string; needed: boolean }[]>`
    SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'NO' AND column_default IS NULL AS needed
    FROM information_schema.columns WHERE table_schema = 'public'`;
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const table of new Set(SEALED.map(([name]) => name))) {
      await withoutChecks(table);
      const mine = columns.filter((one) => one.table === table);
      const own = SEALED.filter(([name]) => name === table).map(([, column]): string => column);
      const values = mine.flatMap(({ column, type, needed }) => {
        if (own.includes(column)) return [[column, `'${sealed(`${table} ${column}`)}'`]];
        return needed ? [[column, ANY[type] ?? `'x'`]] : [];
      });
      await tx.$executeRawUnsafe(
        `INSERT INTO "${table}" (${values.map(([name]) => `"${name}"`).join()}) VALUES (${values.map(([, value]) => value).join()})`,
      );
    }
  });
});

const ANY: Record<string, string> = {
  uuid: "gen_random_uuid()",
  int4: "1",
  int8: "1",
  bool: "true",
  date: "now()",
  timestamptz: "now()",
  _text: "'{}'",
  jsonb: "'{}'",
};

async function withoutChecks(table: string): Promise<void> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint WHERE conrelid = ${table}::regclass AND contype = 'c'`;
  for (const { name } of rows) await db.$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
}

test("whatever is sealed is sealed anew with the present secret, also what is never changed, and once", async () => {
  const { resealColumn } = await having(PRESENT, FORMER);
  const first: number[] = [];
  const second: number[] = [];
  for (const [table, column] of SEALED) first.push(await resealColumn(table, column));
  for (const [table, column] of SEALED) second.push(await resealColumn(table, column));
  expect(first).toEqual(SEALED.map(() => 1));
  expect(second).toEqual(SEALED.map(() => 0));

  const { unsealed } = await having(PRESENT);
  for (const [table, column] of SEALED) {
    const [row] = await db.$queryRawUnsafe<{ text: string }[]>(`SELECT "${column}" AS text FROM "${table}"`);
    expect(unsealed(row?.text ?? "")).toBe(`${table} ${column}`);
  }
  await expect(db.$executeRaw`UPDATE fit_profile SET saved_at = now()`).rejects.toThrow();
});

test("every column that is called sealed is among them", async () => {
  const rows = await db.$queryRaw<{ table: string }[]>`
    SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sealed'`;

  const known = SEALED.filter(([, column]) => column === "sealed").map(([table]) => table);
  expect(rows.map(({ table }) => table).sort()).toEqual([...known].sort());
});
