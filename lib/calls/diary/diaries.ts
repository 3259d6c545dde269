import type { LocalDate } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import type { Topic } from "../vocabulary";
import type { Diary, Span } from "../slots";
import type { Nation } from "./bank-holidays";
import { type Entries, entriesOf } from "./entries";
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
 * The diaries of all who could take such a call at `now`, with everything that matters to the span. Whoever has left, pauses,
 * or has a calendar that nobody could read for an hour is not among them.
 */
export async function diariesFor(wanted: Wanted, span: Span, now: Date, tx: Tx = db): Promise<HostDiary[]> {
  const known = new Date(now.getTime() - CALENDAR_GOOD_MS);
  const hosts = await tx.consultant.findMany({
    where: { AND: [takesCalls(wanted), { OR: [{ calendarUrl: null }, { calendarReadAt: { gte: known } }] }] },
    orderBy: { slug: "asc" },
    include: { weeklyHours: true },
  });
  if (hosts.length === 0) return [];
  const around = { gt: new Date(span.from.getTime() - REACH_MS), lt: new Date(span.until.getTime() + REACH_MS) };
  const entries = await entriesOf({ hosts, around, movingCallId: wanted.movingCallId ?? null }, tx);
  return hosts.map(({ id, holidays, weeklyHours, calendarUrl, calendarReadAt, ...host }) => ({
    ...host,
    minimumNoticeMinutes: wanted.byStaff ? 0 : host.minimumNoticeMinutes,
    seenUntil: calendarUrl && calendarReadAt ? new Date(calendarReadAt.getTime() + CALENDAR_GOOD_MS) : null,
    consultantId: id,
    holidays: holidays as Nation,
    weekly: weeklyHours,
    published: new Set(entries.published.filter(({ nation }) => nation === holidays).map(({ day }) => day)),
    away: entries.away.flatMap(({ consultantId, span }) => (consultantId === null || consultantId === id ? span : [])),
    exceptions: exceptionsOf(entries.exceptions.filter(({ consultantId }) => consultantId === id)),
    calls: entries.calls.get(id) ?? [],
    interviews: entries.interviews.flatMap(({ staffId, span }) => (staffId === host.staffId ? span : [])),
  }));
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

function exceptionsOf(rows: Entries["exceptions"]): Map<LocalDate, MinuteRange[]> {
  const days = new Map<LocalDate, MinuteRange[]>();
  for (const { day, startMinute, endMinute } of rows) {
    const ranges = days.get(day) ?? [];
    if (startMinute !== null && endMinute !== null) ranges.push({ startMinute, endMinute });
    days.set(day, ranges);
  }
  return days;
}
