import { addDays, fromDateColumn, type LocalDate, londonDay, weekdayOf } from "@/lib/core/time/dates";
import type { Prisma, Tx } from "@/lib/core/db";
import { NAMED } from "@/lib/jobs/selects";
import { APPLICANT } from "../applicant";

/** Days before a task is due on which its owner is reminded. */
const SOON_DAYS = 2;
/** A check-in that is older than this is not asked any more: somebody started long before we wrote it down. */
const STALE_DAYS = 14;

export type Side = "candidate" | "client" | "agency";

const LIVE = {
  id: true,
  applicationId: true,
  startOn: true,
  firstDay: true,
  madeAt: true,
  luckAt: true,
  application: { select: { ...APPLICANT, job: { select: NAMED } } },
  contact: { select: { id: true, name: true, email: true, leftAt: true } },
  tasks: {
    where: { state: "open" },
    orderBy: [{ dueOn: "asc" }, { position: "asc" }],
    select: { id: true, owner: true, title: true, dueOn: true, soonAt: true, overdueAt: true },
  },
  checkIns: {
    where: { answeredAt: null },
    orderBy: { dueOn: "desc" },
    select: { id: true, kind: true, side: true, dueOn: true, sentAt: true },
  },
} as const satisfies Prisma.PlacementSelect;
export type LivePlacement = Prisma.PlacementGetPayload<{ select: typeof LIVE }>;

/** Placements of people who have the job and have not settled in yet: whoever withdrew or was let go is not among them. */
export function livePlacements(tx: Tx, where: Prisma.PlacementWhereInput = {}): Promise<LivePlacement[]> {
  const isLive = { endedOn: null, application: { stage: { in: ["placed", "onboarding"] } } } as const;
  return tx.placement.findMany({
    where: { AND: [isLive, where] } as Prisma.PlacementWhereInput,
    orderBy: { madeAt: "asc" },
    select: LIVE,
  });
}

/** What one side of one placement is to hear, or heard, on a day. */
export interface DayItem {
  placement: LivePlacement;
  isLuck: boolean;
  soon: LivePlacement["tasks"];
  overdue: LivePlacement["tasks"];
  checkIn: LivePlacement["checkIns"][number] | null;
}

/** What falls due on a day, for one side. On the day of the yes nobody is reminded of anything. */
export function dueToday(placement: LivePlacement, side: Side, today: LocalDate): DayItem {
  const tasks = placement.tasks.filter(({ owner }) => owner === side);
  const days = (due: Date | null) => due && fromDateColumn(due);
  const isFresh = londonDay(placement.madeAt) === today;
  const soon = tasks.filter(({ dueOn, soonAt }) => {
    const due = days(dueOn);
    return !isFresh && soonAt === null && due !== null && due >= today && due <= addDays(today, SOON_DAYS);
  });
  const overdue = tasks.filter(({ dueOn, overdueAt }) => {
    const due = days(dueOn);
    return !isFresh && overdueAt === null && due !== null && due < today;
  });
  // Of several the newest: nobody is asked twice at once how it goes.
  const checkIn = placement.checkIns.find(({ side: asked, dueOn, sentAt }) => {
    const due = days(dueOn);
    return asked === side && sentAt === null && due !== null && due <= today && due > addDays(today, -STALE_DAYS);
  });
  return {
    placement,
    isLuck: side === "candidate" && isDayBefore(placement, today),
    soon,
    overdue,
    checkIn: checkIn ?? null,
  };
}

/** The day before the first, or the Friday before a Monday: nobody is written to at weekends. */
function isDayBefore({ startOn, luckAt }: LivePlacement, today: LocalDate): boolean {
  const start = startOn && fromDateColumn(startOn);
  if (!start || luckAt !== null || start <= today) return false;
  let day = addDays(start, -1);
  while (weekdayOf(day) > 5) day = addDays(day, -1);
  return today >= day;
}

/** What one side was told on a day and is still true: done since, or called off, it is left out. */
export function toldOn(placement: LivePlacement, side: Side, day: LocalDate): DayItem {
  const isThen = (at: Date | null) => at !== null && londonDay(at) === day;
  const tasks = placement.tasks.filter(({ owner }) => owner === side);
  return {
    placement,
    isLuck: side === "candidate" && isThen(placement.luckAt),
    soon: tasks.filter(({ soonAt }) => isThen(soonAt)),
    overdue: tasks.filter(({ overdueAt }) => isThen(overdueAt)),
    checkIn: placement.checkIns.find((one) => one.side === side && isThen(one.sentAt)) ?? null,
  };
}

export const isNothing = ({ isLuck, soon, overdue, checkIn }: DayItem): boolean =>
  !isLuck && soon.length === 0 && overdue.length === 0 && checkIn === null;
