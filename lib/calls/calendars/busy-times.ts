import { setImmediate as pause } from "node:timers/promises";
import ICAL from "ical.js";
import { isTimeZone, type LocalDate, startOfDay, wallTime } from "@/lib/core/time/dates";
import type { Span } from "../slots";
import { OutOfPatience, withPatience } from "./patience";

/**
 * So many steps one event may take to say when it repeats (every day for fifty years are fewer), and all of a file. What
 * would take more is read as far as it comes: somebody else's strange event must not make a whole calendar unreadable.
 */
const STEPS = { event: 20_000, file: 500_000 };

interface Reader {
  /** All-day events are days of this zone; so are times that name no zone. */
  zone: string;
  /** Our own calls come back in a calendar that reads our feed: they are known already. */
  isOurs: (uid: string) => boolean;
  /** The consultant's own address: an invitation they declined keeps nothing busy. */
  email: string;
}

/**
 * When somebody is busy in a span, from the text of an iCalendar file (RFC 5545), events that repeat included. What is
 * cancelled, declined or marked as free keeps nobody busy. Throws when the text is no calendar, or repeats without end.
 */
export async function busyTimesIn(text: string, span: Span, reader: Reader): Promise<Span[]> {
  const calendar = calendarIn(text);
  const found: Span[] = [];
  let left = STEPS.file;
  for (const event of eventsIn(calendar)) {
    if (reader.isOurs(event.uid)) continue;
    const steps = Math.min(left, STEPS.event);
    left -= steps - timesOf(event, { span, reader, steps, found });
    if (left <= 0) throw new Error("Too many events in it repeat.");
    // Others wait for this process too.
    await pause();
  }
  return found;
}

function calendarIn(text: string): ICAL.Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (calendar.name === "vcalendar") return calendar;
    throw new Error("It is something else");
  } catch (error) {
    throw new Error("What is there is no calendar.", { cause: error });
  }
}

/** The events with the changes of their single occurrences; a change whose event is not in the file is an event by itself. */
function eventsIn(calendar: ICAL.Component): ICAL.Event[] {
  const components = calendar.getAllSubcomponents("vevent");
  const isChange = (component: ICAL.Component) => component.hasProperty("recurrence-id");
  const changes = Map.groupBy(components.filter(isChange), uidOf);
  const whole = components.filter((component) => !isChange(component));
  const known = new Set(whole.map(uidOf));
  const orphans = components.filter((component) => isChange(component) && !known.has(uidOf(component)));
  return [
    ...whole.map((one) => new ICAL.Event(one, { exceptions: changes.get(uidOf(one)) ?? [], strictExceptions: true })),
    ...orphans.map((one) => new ICAL.Event(one)),
  ];
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue("uid") ?? "");

/** Adds the times of one event to those that were found; answers how many of its steps it left over. */
function timesOf(
  event: ICAL.Event,
  { span, reader, steps, found }: { span: Span; reader: Reader; steps: number; found: Span[] },
): number {
  const take = ({ item, startDate, endDate }: Occurrence) => {
    if (!keepsBusy(item.component, reader)) return;
    const time = { from: instantOf(startDate, reader.zone), until: instantOf(endDate, reader.zone) };
    if (time.from < time.until && time.from < span.until && time.until > span.from) found.push(time);
  };
  if (!event.isRecurring()) {
    take({ item: event, startDate: event.startDate, endDate: event.endDate });
    return steps;
  }
  try {
    return withPatience(steps, () => {
      const dates = event.iterator();
      for (let next = dates.next(); next && instantOf(next, reader.zone) < span.until; next = dates.next())
        take(event.getOccurrenceDetails(next) as Occurrence);
    }).left;
  } catch (error) {
    if (error instanceof OutOfPatience) return 0;
    // A rule that the library cannot follow: the first time, at least, is certain.
    take({ item: event, startDate: event.startDate, endDate: event.endDate });
    return steps;
  }
}

interface Occurrence {
  item: ICAL.Event;
  startDate: ICAL.Time;
  endDate: ICAL.Time;
}

function keepsBusy(component: ICAL.Component, { email }: Reader): boolean {
  const said = (name: string) => String(component.getFirstPropertyValue(name) ?? "").toUpperCase();
  if (said("transp") === "TRANSPARENT" || said("status") === "CANCELLED") return false;
  if (["FREE", "WORKINGELSEWHERE"].includes(said("x-microsoft-cdo-busystatus"))) return false;
  return !component
    .getAllProperties("attendee")
    .some(
      (attendee) =>
        String(attendee.getFirstValue()).toLowerCase() === `mailto:${email.toLowerCase()}` &&
        String(attendee.getParameter("partstat") ?? "").toUpperCase() === "DECLINED",
    );
}

/**
 * A day begins at its midnight in the consultant's zone, and a time that names no zone is one of theirs. A zone that the
 * world knows is read by the world's rules, whatever the file says of it; one of the file's own by what it says.
 */
function instantOf(time: ICAL.Time, zone: string): Date {
  const day = `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}` as LocalDate;
  if (time.isDate) return startOfDay(day, zone);
  // The library keeps the name of a zone that it does not know here, which its types leave out.
  const named = (time as { timezone?: string }).timezone || time.zone?.tzid || "floating";
  if (named === "UTC" || named === "Z") return time.toJSDate();
  if (isTimeZone(named)) return wallTime(day, time.hour, time.minute, named);
  return named === "floating" || time.zone === ICAL.Timezone.localTimezone
    ? wallTime(day, time.hour, time.minute, zone)
    : time.toJSDate();
}

const two = (number: number) => String(number).padStart(2, "0");
