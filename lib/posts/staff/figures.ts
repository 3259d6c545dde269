import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db, Prisma } from "@/lib/core/db";
import { type PostState, stateOf } from "../public";
import { type FiguresOrder, POSTS_A_TABLE } from "../schema";
import type { DayFigures, PostFigures } from "../types";

export interface FiguresWanted {
  /** London days, both included. */
  from: LocalDate;
  until: LocalDate;
  order: FiguresOrder;
  /** From 1. */
  page: number;
}

export interface FiguresOfPosts {
  posts: PostFigures[];
  /** How many articles there are to show. */
  total: number;
  /** Every day of these, also those on which nothing happened. */
  days: DayFigures[];
}

const ORDERS: Record<FiguresOrder, Prisma.Sql> = {
  reads: Prisma.sql`reads DESC`,
  alerts: Prisma.sql`alerts DESC, reads DESC`,
  calls: Prisma.sql`calls DESC, reads DESC`,
  "per-thousand": Prisma.sql`(alerts::float / nullif(reads, 0)) DESC NULLS LAST, reads DESC`,
  title: Prisma.sql`lower(title)`,
};

/**
 * What the articles led to in these days: every public one, and those that had readers before they were taken down. Null
 * for whoever may not see numbers.
 */
export async function postFigures(viewer: Viewer, wanted: FiguresWanted, now: Date): Promise<FiguresOfPosts | null> {
  if (!may(viewer, "read:numbers")) return null;
  const { from, until, page } = wanted;
  const window = Prisma.sql`LIMIT ${POSTS_A_TABLE} OFFSET ${(page - 1) * POSTS_A_TABLE}`;
  const [rows, [counted], perDay] = await Promise.all([
    figureRows(wanted, now, window),
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${figuresSql(wanted, now)}) AS figures`,
    db.$queryRaw<(Omit<DayFigures, "day"> & { day: Date })[]>`
      SELECT day, sum(reads)::int AS reads, sum(alerts)::int AS alerts, sum(calls)::int AS calls FROM post_day
      WHERE ${within({ from, until })} GROUP BY day`,
  ]);
  const byDay = new Map(perDay.map(({ day, ...figures }) => [fromDateColumn(day), figures]));
  const days = daysOf(wanted).map((day) => ({ day, ...(byDay.get(day) ?? NOTHING) }));
  return { posts: await withDays(rows, wanted), total: counted?.total ?? 0, days };
}

/** What one post led to in these days. Null for whoever may not see numbers. */
export async function figuresOfPost(
  viewer: Viewer,
  id: string,
  days: Pick<FiguresWanted, "from" | "until">,
): Promise<Omit<DayFigures, "day"> | null> {
  if (!may(viewer, "read:numbers")) return null;
  const [row] = await db.$queryRaw<Omit<DayFigures, "day">[]>`
    SELECT coalesce(sum(reads), 0)::int AS reads, coalesce(sum(alerts), 0)::int AS alerts,
      coalesce(sum(calls), 0)::int AS calls
    FROM post_day WHERE post_id = ${id}::uuid AND ${within(days)}`;
  return row ?? NOTHING;
}

const NOTHING = { reads: 0, alerts: 0, calls: 0 };

const within = ({ from, until }: Pick<FiguresWanted, "from" | "until">) =>
  Prisma.sql`day BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(until)}::date`;

type Row = Omit<PostFigures, "state" | "readsByDay"> & { publishedAt: Date | null; withdrawnAt: Date | null };

const figuresSql = (days: Pick<FiguresWanted, "from" | "until">, now: Date) => Prisma.sql`
  SELECT post.id, post.slug, post.title, post.published_at AS "publishedAt", post.withdrawn_at AS "withdrawnAt",
    coalesce(read.reads, 0)::int AS reads, coalesce(read.alerts, 0)::int AS alerts, coalesce(read.calls, 0)::int AS calls
  FROM post LEFT JOIN (
    SELECT post_id, sum(reads) AS reads, sum(alerts) AS alerts, sum(calls) AS calls
    FROM post_day WHERE ${within(days)} GROUP BY post_id) AS read ON read.post_id = post.id
  WHERE post.published_at <= ${now} AND (post.withdrawn_at IS NULL OR read.post_id IS NOT NULL)`;

/** All of them or, with a `window`, some, in the order wanted. */
export async function figureRows(
  wanted: Pick<FiguresWanted, "from" | "until" | "order">,
  now: Date,
  window: Prisma.Sql = Prisma.empty,
): Promise<(Omit<Row, "withdrawnAt"> & { state: PostState })[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${figuresSql(wanted, now)}) AS figures ORDER BY ${ORDERS[wanted.order]}, title, id ${window}`;
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, state: stateOf({ ...row, withdrawnAt }, now) }));
}

async function withDays(
  rows: Awaited<ReturnType<typeof figureRows>>,
  days: Pick<FiguresWanted, "from" | "until">,
): Promise<PostFigures[]> {
  const ids = rows.map(({ id }) => id);
  const read = await db.$queryRaw<{ postId: string; day: Date; reads: number }[]>`
    SELECT post_id AS "postId", day, reads FROM post_day WHERE post_id = ANY (${ids}::uuid[]) AND ${within(days)}`;
  const byPost = new Map(ids.map((id) => [id, new Map<LocalDate, number>()]));
  for (const { postId, day, reads } of read) byPost.get(postId)?.set(fromDateColumn(day), reads);
  const all = daysOf(days);
  return rows.map((row) => ({ ...row, readsByDay: all.map((day) => byPost.get(row.id)?.get(day) ?? 0) }));
}

function daysOf({ from, until }: Pick<FiguresWanted, "from" | "until">): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}
