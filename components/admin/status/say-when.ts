import { londonDay } from "@/lib/core/time/dates";
import { sayMoment, sayTime } from "@/lib/core/time/say";

/** The time today; of another day its date as well. UK time. */
export const sayWhen = (at: Date, now: Date): string =>
  londonDay(at) === londonDay(now) ? sayTime(at) : sayMoment(at, undefined, { year: false });
