import { localDate, wallTime } from "./dates";
import { sayTime } from "./say";

export interface LondonMoment {
  day: string;
  /** "8:00" */
  time: string;
  repeated?: "first" | "second";
}

/**
 * A London day and time as the instant it names, to the minute. In spring an hour of one night does not exist
 * (`no-such-time`, with the first time after it); in autumn one hour comes twice (`comes-twice` until told which).
 */
export function londonMoment({ day: typed, time, repeated }: LondonMoment) {
  const day = localDate(typed);
  const [hour = NaN, minute = NaN] = time.split(":").map(Number);
  if (!day || !(hour < 24 && minute < 60)) return { ok: false, reason: "no-such-day" } as const;
  const first = wallTime(day, hour, minute);
  const second = wallTime(day, hour, minute, undefined, "second");
  if (first.getTime() !== second.getTime()) {
    if (!repeated) return { ok: false, reason: "comes-twice", says: [sayTime(first), sayTime(second)] } as const;
    return { ok: true, at: repeated === "first" ? first : second } as const;
  }
  // wallTime answers the end of the gap for a time inside it, which then reads as another time.
  const says = sayTime(first);
  if (says !== `${hour}:${String(minute).padStart(2, "0")}`) {
    return { ok: false, reason: "no-such-time", instead: says } as const;
  }
  return { ok: true, at: first } as const;
}
