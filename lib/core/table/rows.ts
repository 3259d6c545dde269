import { db, Prisma, type Tx } from "../db";
import { wanted } from "../finding";
import { fold, likeText } from "../text/text";
import { endOfLondonDay, startOfDay } from "../time/dates";
import { daysOf, MOST_COUNTED, PAGE_SIZE } from "./view";
import type { TableShape, View } from "./shape";

/** What the rows of a table are sorted by. */
export interface SortBy {
  by: Prisma.Sql;
  /** Of equal ones, by this. */
  then?: Prisma.Sql;
  /** Rows may have none: they stand at the end, whichever way round. */
  nullable?: boolean;
  /** What is joined for this order alone, one row for each: what no view counts need not be read to count. */
  join?: Prisma.Sql;
  /**
   * The same of one row, without the join: for few rows, since looking each of them up is quicker than reading all that is
   * joined.
   */
  each?: Prisma.Sql;
}

/** Where the rows of a table come from. `Row` is what its cells are made of. */
export interface TableSource<Row extends { id: string }> {
  shape: TableShape;
  /** What stands behind FROM. */
  from: Prisma.Sql;
  /** The id of a row, a uuid. */
  id: Prisma.Sql;
  /** By the key of the column. */
  sorts: Record<string, SortBy>;
  /** The conditions of a view: what it filters by, and what it searches for. */
  where: (view: View, now: Date) => (Prisma.Sql | null)[];
  /** The rows of these ids, in any order; ids of rows that have gone are left out. */
  load: (ids: string[], now: Date, tx?: Tx) => Promise<Row[]>;
  /** What a cell says in plain text, for a spreadsheet. */
  texts: Record<string, (row: Row, now: Date) => string>;
}

/** One page of a table. */
export interface TablePage<Row> {
  rows: Row[];
  /** How many rows there are, up to MOST_COUNTED; `isMore` when there are more than that. */
  count: number;
  isMore: boolean;
  page: number;
  pages: number;
}

/**
 * The page of a table that a view asks for; the last one where it asks for more. Counted are 10,000 rows at most, and few
 * rows are found before they are sorted: a planner that expects many would walk a whole index for them.
 */
export async function readTable<Row extends { id: string }>(
  source: TableSource<Row>,
  view: View,
  now: Date,
): Promise<TablePage<Row>> {
  const counted = await countRows(source, view, now);
  const isMore = counted > MOST_COUNTED;
  const count = Math.min(counted, MOST_COUNTED);
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const page = Math.min(view.page, pages);
  if (count === 0) return { rows: [], count, isMore, page, pages };
  const ids = await idsOfPage(source, view, { now, page, areFew: !isMore });
  return { rows: inOrder(ids, await source.load(ids, now)), count, isMore, page, pages };
}

/** How many rows a view has: exactly up to MOST_COUNTED, and one more when there are more. */
export async function countRows(
  { from, where }: Pick<TableSource<never>, "from" | "where">,
  view: View,
  now: Date,
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT FROM ${from} WHERE ${all(where(view, now))} LIMIT ${MOST_COUNTED + 1}) AS found`;
  return row?.n ?? 0;
}

interface Wanted {
  now: Date;
  page: number;
  areFew: boolean;
}

async function idsOfPage<Row extends { id: string }>(
  source: TableSource<Row>,
  view: View,
  { now, page, areFew }: Wanted,
): Promise<string[]> {
  const sort = sortOf(source, view);
  const each = areFew ? sort.each : undefined;
  const found = Prisma.sql`
    SELECT ${source.id} AS id, ${each ?? sort.by} AS key, ${sort.then ?? Prisma.sql`NULL`} AS second
    FROM ${source.from} ${(each ? undefined : sort.join) ?? Prisma.empty} WHERE ${all(source.where(view, now))}`;
  const rows = areFew
    ? await db.$queryRaw<{ id: string }[]>`
        WITH found AS MATERIALIZED (${found}) SELECT id FROM found
        ORDER BY ${orderBy({ ...sort, ...FOUND }, view, Prisma.sql`found.id`)} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`
    : await db.$queryRaw<{ id: string }[]>`
        ${found} ORDER BY ${orderBy(sort, view, source.id)}
        LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return rows.map(({ id }) => id);
}

/**
 * SQL of the ids of all rows of a view, at most `limit`, as `id` and `position` from 1: a snapshot, for whoever does
 * something with each.
 */
export function snapshotSql<Row extends { id: string }>(
  source: TableSource<Row>,
  view: View,
  { now, limit }: { now: Date; limit: number },
): Prisma.Sql {
  const sort = sortOf(source, view);
  const order = orderBy(sort, view, source.id);
  return Prisma.sql`
    SELECT ${source.id} AS id, row_number() OVER (ORDER BY ${order})::int AS position
    FROM ${source.from} ${sort.join ?? Prisma.empty} WHERE ${all(source.where(view, now))} ORDER BY position LIMIT ${limit}`;
}

const sortOf = <Row extends { id: string }>({ sorts, id }: TableSource<Row>, { sort }: View): SortBy =>
  sorts[sort.key] ?? { by: id };

const FOUND = { by: Prisma.sql`found.key`, then: Prisma.sql`found.second` };

function orderBy({ by, then, nullable }: SortBy, { sort }: View, id: Prisma.Sql): Prisma.Sql {
  const way = Prisma.raw(`${sort.isDown ? "DESC" : "ASC"}${nullable ? " NULLS LAST" : ""}`);
  const parts = [...(then ? [then] : []), id];
  const rest = parts.map((part) => Prisma.sql`${part} ${Prisma.raw(sort.isDown ? "DESC" : "ASC")}`);
  return Prisma.join([Prisma.sql`${by} ${way}`, ...rest], ", ");
}

const all = (conditions: (Prisma.Sql | null)[]): Prisma.Sql => {
  const set = conditions.filter((condition) => condition !== null);
  return set.length > 0 ? Prisma.join(set, " AND ") : Prisma.sql`TRUE`;
};

function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

// Conditions that several tables share. Each is null where the view does not ask for it.

/**
 * A filter of days over an instant: from the first London day's beginning to the end of the last. An instant at which
 * something ends belongs to the day before when it is midnight (`isEnd`).
 */
export function inDays(view: View, key: string, at: Prisma.Sql, { isEnd = false } = {}): Prisma.Sql | null {
  const { from, to } = daysOf(view, key);
  if (!from && !to) return null;
  const [after, before] = isEnd ? [Prisma.sql`>`, Prisma.sql`<=`] : [Prisma.sql`>=`, Prisma.sql`<`];
  const parts = [
    ...(from ? [Prisma.sql`${at} ${after} ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`${at} ${before} ${endOfLondonDay(to)}`] : []),
  ];
  return Prisma.sql`(${Prisma.join(parts, " AND ")})`;
}

/** A filter of whole numbers; `times` where the column counts in a smaller unit, such as pence. */
export function inNumbers(
  { filters }: View,
  key: string,
  { low, high = low, times = 1 }: { low: Prisma.Sql; high?: Prisma.Sql; times?: number },
): Prisma.Sql | null {
  const ends = ["min", "max"].map((end) => filters[`${key}-${end}`]);
  const most = 2_147_483_647;
  const [min, max] = ends.map((end) => (end === undefined ? null : Math.min(Number(end) * times, most)));
  const parts = [
    ...(typeof min === "number" ? [Prisma.sql`${high} >= ${min}`] : []),
    ...(typeof max === "number" ? [Prisma.sql`${low} <= ${max}`] : []),
  ];
  return parts.length > 0 ? Prisma.sql`(${Prisma.join(parts, " AND ")})` : null;
}

/** A filter whose values are those of a column. */
export const isWord = ({ filters }: View, key: string, column: Prisma.Sql): Prisma.Sql | null =>
  filters[key] ? Prisma.sql`${column} = ${filters[key]}` : null;

/** A filter whose values each have a condition of their own. */
export function byChoice({ filters }: View, key: string, conditions: Record<string, Prisma.Sql>): Prisma.Sql | null {
  return conditions[filters[key] ?? ""] ?? null;
}

/** Every word of the search somewhere in a text that `find_key` made; one letter alone is how it begins. */
export function hasWords({ q }: View, text: Prisma.Sql): Prisma.Sql | null {
  if (!q) return null;
  return wanted(q)?.has(text) ?? Prisma.sql`${text} LIKE ${`${likeText(fold(q))}%`}`;
}
