import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, type LocalDate, LONDON, startOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { CALL_COLUMNS, detailsOf } from "../call";
import { diariesFor } from "../diary/diaries";
import { workingTime } from "../diary/hours";
import type { CallDetails } from "../types";

/** A stretch of a day in which something is so. */
export interface Stretch {
  from: Date;
  until: Date;
}

export interface AgendaDay {
  day: LocalDate;
  calls: CallDetails[];
  /** When calls can be taken at all; only for one consultant. */
  open: Stretch[];
  away: Stretch[];
}

/**
 * Days of a calendar in UK time, from a first one, of everybody or of one consultant (by id). Null for whoever may not see
 * calls.
 */
export async function agenda(
  viewer: Viewer,
  { from, days, consultantId }: { from: LocalDate; days: number; consultantId?: string },
  now: Date,
): Promise<AgendaDay[] | null> {
  if (!may(viewer, "read:calls")) return null;
  const last = addDays(from, days);
  const span = { from: startOfDay(from), until: startOfDay(last) };
  const calls = await db.call.findMany({
    where: {
      status: "booked",
      startsAt: { gte: span.from, lt: span.until },
      ...(consultantId && { consultantId }),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: CALL_COLUMNS,
  });
  const [diary] = consultantId ? await diariesFor({ consultantId }, span, now) : [];
  const open = diary ? workingTime(diary, from, last).map(asStretch) : [];
  const away = diary ? diary.away.map(({ from, until }) => ({ from, until })) : [];
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(from, at);
    const bounds = { from: startOfDay(day, LONDON), until: startOfDay(addDays(day, 1), LONDON) };
    return {
      day,
      calls: calls.filter(({ startsAt }) => startsAt >= bounds.from && startsAt < bounds.until).map(detailsOf),
      open: within(open, bounds),
      away: within(away, bounds),
    };
  });
}

const asStretch = ({ from, until }: { from: number; until: number }): Stretch => ({
  from: new Date(from),
  until: new Date(until),
});

const within = (stretches: Stretch[], { from, until }: Stretch): Stretch[] =>
  stretches
    .filter((one) => one.from < until && one.until > from)
    .map((one) => ({ from: one.from < from ? from : one.from, until: one.until > until ? until : one.until }));
