import { audit, changes } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, type LocalDate, minuteOfDay, startOfDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed } from "@/lib/core/secrets/sealing";
import { markStale } from "@/lib/core/stale";
import { readCalendarOf, whyUnreadable } from "../calendars/reading";
import { CALL_COLUMNS, detailsOf } from "../call";
import type { MinuteRange } from "../diary/hours";
import type { CallDetails } from "../types";
import { consultantForStaff, mayChange } from "./consultants";
import { calendarTold, dayTold, feedTold, hoursTold, type Told } from "./diary-told";
import type { HoursInput } from "./schema";

/** Runs a change of a diary for whoever may make it: its owner or an admin. False for anybody else. */
async function changing(
  viewer: Viewer,
  id: string,
  { what, told, work }: { what: string; told: Told; work: (tx: Tx) => Promise<void> },
): Promise<boolean> {
  if (viewer.kind !== "staff" || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const row = await tx.consultant.findUnique({ where: { id }, select: { staffId: true } });
    if (!row || !mayChange(viewer, row.staffId)) return false;
    await tx.$queryRaw`SELECT FROM consultant WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await told(tx, id);
    await work(tx);
    const details = changes(before, await told(tx, id));
    await audit(tx, { actorId: viewer.personId, action: what, subject: "consultant", subjectId: id, details });
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
  const work = async (tx: Tx) => {
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
  };
  return changing(viewer, id, { what: "hours", told: hoursTold, work });
}

/**
 * Other hours on one day, or none; they stand in place of what was set apart for it before. Calls that are booked outside
 * them stay, and are shown first to whoever has not said `keepCalls`. False for whoever may not.
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
  const work = async (tx: Tx) => {
    const which = { consultantId: id, day: toDateColumn(day) };
    await tx.dayException.deleteMany({ where: which });
    const rows = hours.length > 0 ? hours : [{ startMinute: null, endMinute: null }];
    await tx.dayException.createMany({ data: rows.map((range) => ({ ...which, ...range, note })) });
  };
  return changing(viewer, id, { what: "day", told: dayTold(day), work });
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
  const work = async (tx: Tx) => {
    await tx.dayException.deleteMany({ where: { consultantId: id, day: toDateColumn(day) } });
  };
  return changing(viewer, id, { what: "day", told: dayTold(day), work });
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
  const work = async (tx: Tx) => {
    await tx.busyTime.deleteMany({ where: { consultantId: id } });
    await tx.consultant.update({
      where: { id },
      data: { calendarUrl: address ? sealed(address) : null, calendarReadAt: null, calendarError: null },
      select: { id: true },
    });
  };
  const isDone = await changing(viewer, id, { what: "calendar", told: calendarTold, work });
  return isDone && readCalendarOf(id, now);
}

/** Ends the present address of their feed; the page shows the new one. */
export function renewFeed(viewer: Viewer, id: string): Promise<boolean> {
  const work = async (tx: Tx) => {
    await tx.consultant.update({ where: { id }, data: { feedVersion: { increment: 1 } }, select: { id: true } });
  };
  return changing(viewer, id, { what: "feed", told: feedTold, work });
}
