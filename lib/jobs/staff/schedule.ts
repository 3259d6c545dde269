import { endOfLondonDay, type LocalDate, londonDay, startOfDay } from "@/lib/core/time/dates";
import { londonMoment } from "@/lib/core/time/london-moment";
import type { PublishRequest } from "../job-input";

type Wanted = Omit<PublishRequest, "version">;
type Answer =
  | { ok: true; from: Date; closesAt: Date }
  | { ok: false; reason: "no-such-time"; field: "publishTime" | "closesTime"; instead: string };

/**
 * From when to when a job is to be open. Without a time it comes out with its London day and closes at the end of it; a day
 * that has come means now. In the hour that autumn repeats it comes out at the first of the two times and closes at the
 * second, so that nobody has less of it than was said.
 */
export function timesOf({ publishOn, publishTime, closesOn, closesTime }: Wanted, now: Date): Answer {
  const opening = publishOn ? openingOf(publishOn, publishTime, now) : ({ ok: true, at: now } as const);
  if (!opening.ok) return { ok: false, reason: "no-such-time", field: "publishTime", instead: opening.instead };
  if (!closesTime) return { ok: true, from: opening.at, closesAt: endOfLondonDay(closesOn as LocalDate) };
  const closing = momentOf(closesOn, closesTime, "second");
  if (!closing.ok) return { ok: false, reason: "no-such-time", field: "closesTime", instead: closing.instead };
  return { ok: true, from: opening.at, closesAt: closing.at };
}

function openingOf(day: string, time: string | undefined, now: Date) {
  if (!time) return { ok: true, at: day > londonDay(now) ? startOfDay(day as LocalDate) : now } as const;
  const moment = momentOf(day, time, "first");
  return moment.ok && moment.at <= now ? ({ ok: true, at: now } as const) : moment;
}

function momentOf(day: string, time: string, repeated: "first" | "second") {
  const moment = londonMoment({ day, time, repeated });
  if (moment.ok) return moment;
  // The day and the shape of the time have been checked with the form, and which of two times is said above.
  return { ok: false, instead: moment.reason === "no-such-time" ? moment.instead : time } as const;
}
