import ical, { escape, ICalEventTransparency } from "ical-generator";
import { addDays, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { oneLine } from "@/lib/core/text/text";
import { sayMinutes } from "../plan-input";

/** A step as a calendar takes it. */
export interface CalendarStep {
  /** The same for as long as the step is the same: calendars find it by that. */
  uid: string;
  title: string;
  first: string | null;
  minutes: number;
  dueOn: LocalDate;
}

/**
 * A plan as a calendar file (RFC 5545): a whole day for each step that is open, which blocks nobody's time. Nothing that its
 * owner wrote about employer and job is in it, since calendars are shared.
 */
export function planCalendar(
  { steps, planUrl, agency }: { steps: CalendarStep[]; planUrl: string; agency: string },
  now: Date,
): string {
  const calendar = ical({ prodId: { company: escape(oneLine(agency), false), product: "plans", language: "EN" } });
  for (const { uid, title, first, minutes, dueOn } of steps)
    calendar.createEvent({
      id: `${uid}@${new URL(appUrl()).hostname}`,
      stamp: now,
      start: toDateColumn(dueOn),
      end: toDateColumn(addDays(dueOn, 1)),
      allDay: true,
      summary: oneLine(title),
      description: [first, `Takes ${sayMinutes(minutes)}.`].filter(Boolean).join("\n"),
      url: planUrl,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}
