import { CALL_COLUMNS, detailsOf } from "../call";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import {
  addDays,
  fromDateColumn,
  type LocalDate,
  londonDay,
  minuteOfDay,
  startOfDay,
  toDateColumn,
} from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { sealed } from "@/lib/core/sealing";
import { markStale } from "@/lib/core/stale";
import { feedUrl } from "../calendars/feed";
import { readCalendarOf, whyUnreadable } from "../calendars/reading";
import type { MinuteRange } from "../diary/hours";

import type { CallDetails } from "../types";
import type { Topic } from "../vocabulary";
import type { HoursInput } from "./schema";

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

/** Consultants who have not left, by name. Null for who may not see calls. */
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
      timesOff: { where: { endsAt: { gt: now } }, orderBy: { startsAt: "asc" } },
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

const mayChange = (viewer: Staff, staffId: string) =>
  may(viewer, "write:calls") && (viewer.role === "admin" || viewer.personId === staffId);

/** Runs a change of a diary by who may: its owner or an admin. False for anybody else. */
async function changing(viewer: Viewer, id: string, what: string, work: (tx: Tx) => Promise<void>): Promise<boolean> {
  if (viewer.kind !== "staff" || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const row = await tx.consultant.findUnique({ where: { id }, select: { staffId: true } });
    if (!row || !mayChange(viewer, row.staffId)) return false;
    await work(tx);
    await audit(tx, { actorId: viewer.personId, action: what, subject: "consultant", subjectId: id });
    await markStale(tx, "calls");
    return true;
  });
}

/** Sets the weekly hours and limits. Calls that are booked stay, also outside the new hours. */
export function saveHours(viewer: Viewer, id: string, input: HoursInput, now: Date): Promise<boolean> {
  const { minimumNoticeHours, takesCalls, monday, tuesday, wednesday, thursday, friday, saturday, sunday, ...numbers } =
    input;
  const weekly = [monday, tuesday, wednesday, thursday, friday, saturday, sunday].flatMap((ranges, at) =>
    ranges.map((range) => ({ consultantId: id, weekday: at + 1, ...range })),
  );
  return changing(viewer, id, "hours", async (tx) => {
    await tx.weeklyHours.deleteMany({ where: { consultantId: id } });
    await tx.weeklyHours.createMany({ data: weekly });
    const { pausedAt } = await tx.consultant.findUniqueOrThrow({ where: { id }, select: { pausedAt: true } });
    await tx.consultant.update({
      where: { id },
      data: {
        ...numbers,
        minimumNoticeMinutes: minimumNoticeHours * 60,
        pausedAt: takesCalls ? null : (pausedAt ?? now),
      },
      select: { id: true },
    });
  });
}

/**
 * Other hours on one day, or none; they stand in place of what was set apart for it before. Calls that are booked outside
 * them stay, and are shown first to whoever has not said `keepCalls`. False for anybody but who may.
 */
export async function setDay(
  viewer: Viewer,
  id: string,
  { day, hours, note, keepCalls }: { day: LocalDate; hours: MinuteRange[]; note: string; keepCalls?: "yes" },
  now: Date,
): Promise<boolean | CallDetails[]> {
  if (viewer.kind !== "staff" || !isUuid(id)) return false;
  const left = keepCalls ? [] : await callsOutside(id, day, hours, now);
  if (left.length > 0 && (await consultantForStaff(viewer, id, now))?.isTheirs) return left;
  return changing(viewer, id, "day", async (tx) => {
    const which = { consultantId: id, day: toDateColumn(day) };
    await tx.dayException.deleteMany({ where: which });
    const rows = hours.length > 0 ? hours : [{ startMinute: null, endMinute: null }];
    await tx.dayException.createMany({ data: rows.map((range) => ({ ...which, ...range, note })) });
  });
}

/** Booked calls of that day which would not be offered in these hours. */
async function callsOutside(consultantId: string, day: LocalDate, hours: MinuteRange[], now: Date) {
  const consultant = await db.consultant.findUnique({ where: { id: consultantId }, select: { zone: true } });
  if (!consultant) return [];
  const { zone } = consultant;
  const calls = await db.call.findMany({
    where: {
      consultantId,
      status: "booked",
      startsAt: { gte: startOfDay(day, zone), lt: startOfDay(addDays(day, 1), zone), gt: now },
    },
    orderBy: { startsAt: "asc" },
    select: CALL_COLUMNS,
  });
  return calls
    .filter(({ startsAt }) => {
      const minute = minuteOfDay(startsAt, zone);
      return !hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute + 30 <= endMinute);
    })
    .map(detailsOf);
}

/** The day is like any other of its weekday again. */
export function clearDay(viewer: Viewer, id: string, day: LocalDate): Promise<boolean> {
  return changing(viewer, id, "day", async (tx) => {
    await tx.dayException.deleteMany({ where: { consultantId: id, day: toDateColumn(day) } });
  });
}

/**
 * Gives the address of their own calendar, or takes it away. One that cannot be read is not kept, since nobody is booked
 * into what we cannot see: answers why, null when all is well, and false for anybody but who may.
 */
export async function setCalendar(
  viewer: Viewer,
  id: string,
  address: string | undefined,
  now: Date,
): Promise<string | null | false> {
  if (!(await consultantForStaff(viewer, id, now))?.isTheirs) return false;
  const why = address ? await whyUnreadable(id, address, now) : null;
  if (why) return why;
  const isDone = await changing(viewer, id, "calendar", async (tx) => {
    await tx.busyTime.deleteMany({ where: { consultantId: id } });
    await tx.consultant.update({
      where: { id },
      data: { calendarUrl: address ? sealed(address) : null, calendarReadAt: null, calendarError: null },
      select: { id: true },
    });
  });
  return isDone && readCalendarOf(id, now);
}

/** Ends the present address of their feed; the page shows the new one. */
export function renewFeed(viewer: Viewer, id: string): Promise<boolean> {
  return changing(viewer, id, "feed", async (tx) => {
    await tx.consultant.update({ where: { id }, data: { feedVersion: { increment: 1 } }, select: { id: true } });
  });
}
