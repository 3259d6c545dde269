import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { feedUrl } from "../calendars/feed";
import type { MinuteRange } from "../diary/hours";
import type { Topic } from "../vocabulary";

/** A consultant's diary as its editor shows it. */
export interface ConsultantForStaff {
  id: string;
  name: string;
  slug: string;
  about: string;
  /** What its hours and days are meant in. */
  zone: string;
  topics: Topic[];
  holidays: string;
  weekly: (MinuteRange & { weekday: number })[];
  exceptions: { day: LocalDate; ranges: MinuteRange[]; note: string }[];
  timesOff: { id: string; startsAt: Date; endsAt: Date; note: string }[];
  weight: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  minimumNoticeMinutes: number;
  horizonDays: number;
  dailyLimit: number;
  weeklyLimit: number;
  isPaused: boolean;
  hasCalendar: boolean;
  calendarReadAt: Date | null;
  calendarError: string | null;
  /** Whether whoever looks may change it: their own, or any for an admin. */
  isTheirs: boolean;
  /** The private address of their calls, for their own calendar; null unless it is theirs. */
  feedUrl: string | null;
}

export interface ConsultantRow {
  id: string;
  name: string;
  isPaused: boolean;
  isOwn: boolean;
  /** Booked calls that have not begun. */
  callsToCome: number;
  hasCalendar: boolean;
  calendarError: string | null;
}

/** Consultants who have not left, by name. Null for whoever may not see calls. */
export async function consultantsForStaff(viewer: Viewer, now: Date): Promise<ConsultantRow[] | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:calls")) return null;
  const rows = await db.consultant.findMany({
    where: { staff: { leftAt: null } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      pausedAt: true,
      staffId: true,
      calendarUrl: true,
      calendarError: true,
      _count: { select: { calls: { where: { status: "booked", startsAt: { gt: now } } } } },
    },
  });
  return rows.map(({ pausedAt, staffId, calendarUrl, _count, ...row }) => ({
    ...row,
    isPaused: pausedAt !== null,
    isOwn: staffId === viewer.personId,
    callsToCome: _count.calls,
    hasCalendar: calendarUrl !== null,
  }));
}

/** One diary with all that decides when it can be booked; past exceptions and times off are left out. */
export async function consultantForStaff(viewer: Viewer, id: string, now: Date): Promise<ConsultantForStaff | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:calls") || !isUuid(id)) return null;
  const row = await db.consultant.findUnique({
    where: { id },
    include: {
      weeklyHours: { orderBy: [{ weekday: "asc" }, { startMinute: "asc" }] },
      dayExceptions: {
        where: { day: { gte: toDateColumn(londonDay(now)) } },
        orderBy: [{ day: "asc" }, { startMinute: "asc" }],
      },
      timesOff: { where: { endsAt: { gt: now }, binnedAt: null }, orderBy: { startsAt: "asc" } },
    },
  });
  if (!row) return null;
  const { weeklyHours, dayExceptions, timesOff, pausedAt, calendarUrl, staffId, topics, feedVersion, ...rest } = row;
  const isTheirs = mayChange(viewer, staffId);
  const days = Map.groupBy(dayExceptions, ({ day }) => fromDateColumn(day));
  return {
    ...rest,
    topics: topics as Topic[],
    weekly: weeklyHours,
    exceptions: [...days].map(([day, rows]) => ({
      day,
      note: rows[0]?.note ?? "",
      ranges: rows.flatMap(({ startMinute, endMinute }) =>
        startMinute === null || endMinute === null ? [] : [{ startMinute, endMinute }],
      ),
    })),
    timesOff,
    isPaused: pausedAt !== null,
    hasCalendar: calendarUrl !== null,
    isTheirs,
    feedUrl: isTheirs ? feedUrl({ id, feedVersion }) : null,
  };
}

/** Whether a diary may be changed by this person of staff: their own, or any by an admin. */
export const mayChange = (viewer: Staff, staffId: string) =>
  may(viewer, "write:calls") && (viewer.role === "admin" || viewer.personId === staffId);
