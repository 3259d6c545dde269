import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, type LocalDate, londonDay, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { diariesFor } from "../diary/diaries";
import { slotsOf } from "../slots";

/** The Monday of the week after this one, in London. */
export function nextMonday(now: Date): LocalDate {
  const today = londonDay(now);
  return addDays(today, 8 - weekdayOf(today));
}

/**
 * Consultants who take calls and have not one free time in the week from Monday, by name: full, away or without hours.
 * Null for whoever may not see calls.
 */
export async function withoutFreeTimes(viewer: Viewer, now: Date): Promise<{ id: string; name: string }[] | null> {
  if (!may(viewer, "read:calls")) return null;
  const monday = nextMonday(now);
  const span = { from: startOfDay(monday), until: startOfDay(addDays(monday, 7)) };
  const diaries = await diariesFor({}, span, now);
  return diaries
    .filter((diary) => slotsOf([diary], span, now).length === 0)
    .map(({ consultantId, name }) => ({ id: consultantId, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
