import { asCsv } from "../text/csv";
import { db } from "../db";
import { snapshotSql, type TableSource } from "./rows";
import type { View } from "./shape";

const AT_ONCE = 500;
/** A table of ten million rows is a matter for the database's owner; ids of so many take 32 MB. */
const MOST_ROWS = 2_000_000;
const ID_BYTES = 16;

/**
 * Exactly the rows that a view shows, with its columns and in its order, as CSV piece by piece. Which rows they are is
 * settled when it begins; one that goes while it runs is left out.
 */
export async function tableAsCsv<Row extends { id: string }>(
  source: TableSource<Row>,
  view: View,
  now: Date,
): Promise<{ count: number; csv: AsyncGenerator<string> }> {
  const ids = await idsOf(source, view, now);
  const columns = source.shape.columns.filter(({ key }) => view.columns.includes(key) && source.texts[key]);
  const header = columns.map(({ label }) => label);
  const texts = columns.flatMap(({ key }) => source.texts[key] ?? []);
  return { count: ids.length / ID_BYTES, csv: asCsv(header, rowsOf(source, ids, { texts, now })) };
}

async function idsOf<Row extends { id: string }>(source: TableSource<Row>, view: View, now: Date): Promise<Uint8Array> {
  const snapshot = snapshotSql(source, view, { now, limit: MOST_ROWS });
  const [row] = await db.$queryRaw<{ ids: Uint8Array | null }[]>`
    SELECT string_agg(uuid_send(id), ''::bytea ORDER BY position) AS ids FROM (${snapshot}) AS found`;
  return row?.ids ?? new Uint8Array();
}

async function* rowsOf<Row extends { id: string }>(
  source: TableSource<Row>,
  ids: Uint8Array,
  { texts, now }: { texts: ((row: Row, now: Date) => string)[]; now: Date },
): AsyncGenerator<string[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE * ID_BYTES) {
    const some = uuidsIn(ids.subarray(at, at + AT_ONCE * ID_BYTES));
    const rows = new Map((await source.load(some, now)).map((row) => [row.id, row]));
    for (const id of some) {
      const row = rows.get(id);
      if (row) yield texts.map((text) => text(row, now));
    }
  }
}

function uuidsIn(bytes: Uint8Array): string[] {
  return Array.from({ length: bytes.length / ID_BYTES }, (_, index) =>
    Buffer.from(bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES))
      .toString("hex")
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
  );
}
