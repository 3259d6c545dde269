import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { addDays, fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";

/** Whether it was kept, and by its day. */
export type PromiseState = "open" | "overdue" | "kept" | "kept-late";

export interface PromiseMade {
  id: string;
  callId: string;
  what: string;
  dueOn: LocalDate;
  state: PromiseState;
  keptOn: LocalDate | null;
  /** Who made it. */
  by: string;
  callAt: Date;
  madeAt: Date;
}

const COLUMNS = {
  id: true,
  callId: true,
  what: true,
  dueOn: true,
  keptAt: true,
  madeBy: true,
  madeAt: true,
  call: { select: { startsAt: true, name: true } },
} as const satisfies Prisma.CallPromiseSelect;
type Row = Prisma.CallPromiseGetPayload<{ select: typeof COLUMNS }>;

const FIRST_OPEN = [{ keptAt: { sort: "desc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }] as const;

/** What we promised the viewer in calls, what is open first: kept or not, they see it. */
export async function promisesTo(viewer: Viewer, now: Date): Promise<PromiseMade[]> {
  if (!isSignedIn(viewer)) return [];
  return all({ call: { email: viewer.email } }, now);
}

/** What was promised in one call; null for whoever may not read calls. */
export async function promisesIn(viewer: Viewer, callId: string, now: Date): Promise<PromiseMade[] | null> {
  if (!may(viewer, "read:calls") || !isUuid(callId)) return null;
  return all({ callId }, now);
}

async function all(where: Prisma.CallPromiseWhereInput, now: Date): Promise<PromiseMade[]> {
  const rows = await db.callPromise.findMany({ where, orderBy: [...FIRST_OPEN], take: 200, select: COLUMNS });
  const nameOf = await namesOf(rows);
  return rows.map((row) => asMade(row, nameOf, londonDay(now)));
}

async function namesOf(rows: Row[]): Promise<(id: string | null) => string> {
  const ids = rows.flatMap(({ madeBy }) => madeBy ?? []);
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id ? names.get(id) : undefined) ?? "one of us";
}

function asMade({ call, keptAt, madeBy, dueOn, ...row }: Row, nameOf: (id: string | null) => string, today: LocalDate) {
  const due = fromDateColumn(dueOn);
  const keptOn = keptAt && londonDay(keptAt);
  return { ...row, dueOn: due, keptOn, state: stateOf(due, keptOn, today), by: nameOf(madeBy), callAt: call.startsAt };
}

/** On the day itself it is still in time. */
export function stateOf(dueOn: LocalDate, keptOn: LocalDate | null, today: LocalDate): PromiseState {
  if (keptOn) return keptOn <= dueOn ? "kept" : "kept-late";
  return today > dueOn ? "overdue" : "open";
}

export interface PromisesForStaff {
  open: (PromiseMade & { to: string })[];
  /** Of those whose day was in the last 90 days: how many there were, and how many were kept by it. */
  lately: { due: number; inTime: number };
}

const FIGURE_DAYS = 90;

/** Every promise that is open, the earliest first, and how well they were kept. Null for whoever may not read calls. */
export async function promisesForStaff(viewer: Viewer, now: Date): Promise<PromisesForStaff | null> {
  if (!may(viewer, "read:calls")) return null;
  const today = londonDay(now);
  const rows = await db.callPromise.findMany({
    where: { keptAt: null },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 200,
    select: COLUMNS,
  });
  const nameOf = await namesOf(rows);
  const past = await db.callPromise.findMany({
    where: { dueOn: { lt: toDateColumn(today), gte: toDateColumn(addDays(today, -FIGURE_DAYS)) } },
    select: { dueOn: true, keptAt: true },
  });
  const states = past.map(({ dueOn, keptAt }) => stateOf(fromDateColumn(dueOn), keptAt && londonDay(keptAt), today));
  return {
    open: rows.map((row) => ({ ...asMade(row, nameOf, today), to: row.call.name })),
    lately: { due: states.length, inTime: states.filter((state) => state === "kept").length },
  };
}
