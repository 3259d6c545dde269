import { addDays, dayIn, type LocalDate, minuteOfDay, weekdayOf } from "@/lib/core/time/dates";
import type { FreeSlot } from "@/lib/calls/types";

/** A day of the strip with its free times; none on a working day that is full or closed. */
export interface FreeDay {
  day: LocalDate;
  slots: FreeSlot[];
}

/** How many days a strip shows. */
const STRIP = 7;

/** From the first free day to the last, in the visitor's zone: every working day, and others that have something free. */
export function freeDays(slots: FreeSlot[], timeZone: string): FreeDay[] {
  const byDay = Map.groupBy(slots, ({ start }) => dayIn(timeZone, start));
  const [first, last] = [[...byDay.keys()].at(0), [...byDay.keys()].at(-1)];
  if (!first || !last) return [];
  const days: FreeDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const free = byDay.get(day) ?? [];
    if (free.length > 0 || weekdayOf(day) <= 5) days.push({ day, slots: free });
  }
  return days;
}

/** The days shown together with this one, and a free day on either side of them to go on to. */
export function stripOf(days: FreeDay[], day: LocalDate): { shown: FreeDay[]; earlier?: LocalDate; later?: LocalDate } {
  const from =
    Math.floor(
      Math.max(
        0,
        days.findIndex((one) => one.day === day),
      ) / STRIP,
    ) * STRIP;
  const isFree = ({ slots }: FreeDay) => slots.length > 0;
  return {
    shown: days.slice(from, from + STRIP),
    earlier: days.slice(Math.max(0, from - STRIP), from).find(isFree)?.day,
    later: days.slice(from + STRIP).find(isFree)?.day,
  };
}

const PARTS = [
  { name: "Night", untilHour: 6 },
  { name: "Morning", untilHour: 12 },
  { name: "Afternoon", untilHour: 18 },
  { name: "Evening", untilHour: 24 },
] as const;

/** The times of one day by parts of it, as the visitor's clock has them; parts without any are left out. */
export function partsOfDay(slots: FreeSlot[], timeZone: string): { name: string; slots: FreeSlot[] }[] {
  const hour = ({ start }: FreeSlot) => minuteOfDay(start, timeZone) / 60;
  const parts = Map.groupBy(slots, (slot) => PARTS.find(({ untilHour }) => hour(slot) < untilHour)?.name ?? "Evening");
  return PARTS.flatMap(({ name }) => {
    const inPart = parts.get(name);
    return inPart ? [{ name, slots: inPart }] : [];
  });
}
