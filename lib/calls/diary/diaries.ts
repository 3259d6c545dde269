import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import type { Topic } from "../vocabulary";
import type { BookedTime, Diary, Span } from "../slots";
import type { Nation } from "./bank-holidays";
import type { MinuteRange } from "./hours";

/**
 * Whose diaries: those who take this topic, or the one with this slug or id. A call that is being moved counts as free. Staff
 * have spoken to their colleague: the notice that visitors must give does not count for them.
 */
export interface Wanted {
  topic?: Topic;
  with?: string;
  consultantId?: string;
  movingCallId?: string;
  byStaff?: boolean;
}

/** A diary with what the choice among several goes by. */
export interface HostDiary extends Diary {
  name: string;
  weight: number;
  /** When they are not offered any more unless their own calendar is read again; null without one. */
  seenUntil: Date | null;
}

/** Further than any buffer, spilling night, zone or week reaches: what is loaded beyond the span on both sides. */
const REACH_MS = 9 * 86_400_000;

/** A calendar that could not be read for so long may have changed: nobody is booked into what we cannot see. */
const CALENDAR_GOOD_MS = 3_600_000;

/**
 * The diaries of all who could take such a call at `now`, with everything that matters to the span. Who has left, pauses,
 * or has a calendar that nobody could read for an hour is not among them. One query after the other: inside a transaction there is one connection.
 */
export async function diariesFor(wanted: Wanted, span: Span, now: Date, tx: Tx = db): Promise<HostDiary[]> {
  const known = new Date(now.getTime() - CALENDAR_GOOD_MS);
  const hosts = await tx.consultant.findMany({
    where: { AND: [takesCalls(wanted), { OR: [{ calendarUrl: null }, { calendarReadAt: { gte: known } }] }] },
    orderBy: { slug: "asc" },
    include: { weeklyHours: true },
  });
  const theirs = { consultantId: { in: hosts.map(({ id }) => id) } };
  const around = { gt: new Date(span.from.getTime() - REACH_MS), lt: new Date(span.until.getTime() + REACH_MS) };
  const exceptions = await tx.dayException.findMany({ where: { ...theirs, day: around } });
  const calls = await bookedTimes(around, wanted.movingCallId ?? null, tx);
  const within = { startsAt: { lt: around.lt }, endsAt: { gt: around.gt } };
  const timesOff = await tx.timeOff.findMany({
    where: { OR: [theirs, { consultantId: null }], binnedAt: null, ...within },
  });
  const interviews = await interviewsOf(hosts, within, tx);
  const busy = await tx.busyTime.findMany({ where: { ...theirs, ...within } });
  const published = await tx.bankHoliday.findMany({ where: { day: around }, select: { nation: true, day: true } });
  return hosts.map(({ id, holidays, weeklyHours, calendarUrl, calendarReadAt, ...host }) => ({
    ...host,
    minimumNoticeMinutes: wanted.byStaff ? 0 : host.minimumNoticeMinutes,
    seenUntil: calendarUrl && calendarReadAt ? new Date(calendarReadAt.getTime() + CALENDAR_GOOD_MS) : null,
    consultantId: id,
    holidays: holidays as Nation,
    weekly: weeklyHours,
    published: new Set(published.filter(({ nation }) => nation === holidays).map(({ day }) => fromDateColumn(day))),
    away: [...timesOff, ...busy]
      .filter(({ consultantId }) => consultantId === null || consultantId === id)
      .map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })),
    exceptions: exceptionsOf(exceptions.filter(({ consultantId }) => consultantId === id)),
    calls: calls.get(id) ?? [],
    interviews: interviews.get(host.staffId) ?? [],
  }));
}

/**
 * Booked calls by consultant, but for one that is being moved. Thousands of them matter to two months of a large agency:
 * numbers in one text per consultant are read several times as fast as as many rows.
 */
async function bookedTimes({ gt, lt }: { gt: Date; lt: Date }, movingCallId: string | null, tx: Tx) {
  const rows = await tx.$queryRaw<{ id: string; times: string }[]>`
    SELECT consultant_id AS id, string_agg(concat_ws(' ', date_part('epoch', starts_at) * 1000,
      date_part('epoch', blocked_from) * 1000, date_part('epoch', blocked_until) * 1000), ' ') AS times
    FROM call WHERE status = 'booked' AND starts_at > ${gt} AND starts_at < ${lt}
      AND (${movingCallId}::uuid IS NULL OR id <> ${movingCallId}::uuid) GROUP BY 1`;
  return new Map(rows.map(({ id, times }) => [id, timesIn(times)]));
}

/** When consultants sit in interviews of applications, by their person id. */
async function interviewsOf(hosts: { staffId: string }[], within: Prisma.InterviewSeatWhereInput, tx: Tx) {
  const seats = await tx.interviewSeat.findMany({
    where: { interviewer: { staffId: { in: hosts.map(({ staffId }) => staffId) } }, ...within },
    select: { startsAt: true, endsAt: true, interviewer: { select: { staffId: true } } },
  });
  const spans = seats.map(({ startsAt, endsAt, interviewer }) => ({
    staffId: interviewer.staffId ?? "",
    span: { from: startsAt, until: endsAt },
  }));
  return new Map(
    [...Map.groupBy(spans, ({ staffId }) => staffId)].map(([id, theirs]) => [id, theirs.map(({ span }) => span)]),
  );
}

function timesIn(text: string): BookedTime[] {
  const at = text.split(" ").map((number) => new Date(Number(number)));
  const times: BookedTime[] = [];
  for (let n = 0; n + 2 < at.length; n += 3) {
    const [startsAt, blockedFrom, blockedUntil] = at.slice(n, n + 3);
    if (startsAt && blockedFrom && blockedUntil) times.push({ startsAt, blockedFrom, blockedUntil });
  }
  return times;
}

/** Who takes calls now, narrowed to what is wanted. Nobody named no topics takes them all. */
export function takesCalls({ topic, with: slug, consultantId }: Wanted): Prisma.ConsultantWhereInput {
  return {
    id: consultantId,
    slug,
    pausedAt: null,
    staff: { leftAt: null },
    ...(topic && { OR: [{ topics: { has: topic } }, { topics: { isEmpty: true } }] }),
  };
}

type ExceptionRow = { day: Date; startMinute: number | null; endMinute: number | null };

function exceptionsOf(rows: ExceptionRow[]): Map<LocalDate, MinuteRange[]> {
  const days = new Map<LocalDate, MinuteRange[]>();
  for (const { day, startMinute, endMinute } of rows) {
    const ranges = days.get(fromDateColumn(day)) ?? [];
    if (startMinute !== null && endMinute !== null) ranges.push({ startMinute, endMinute });
    days.set(fromDateColumn(day), ranges);
  }
  return days;
}
