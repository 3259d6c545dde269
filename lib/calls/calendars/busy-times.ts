import ICAL from "ical.js";
import { isTimeZone, type LocalDate, startOfDay, wallTime } from "@/lib/core/dates";
import type { Span } from "../slots";

/** A rule such as "every second" would go on for ever; every day for fifty years is fewer. */
const MOST_OCCURRENCES = 20_000;

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
 * cancelled, declined or marked as free keeps nobody busy. Throws when the text is no calendar.
 */
export function busyTimesIn(text: string, span: Span, reader: Reader): Span[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const found: Span[] = [];
  const events = calendar.getAllSubcomponents("vevent");
  const changed = Map.groupBy(
    events.filter((event) => event.hasProperty("recurrence-id")),
    uidOf,
  );
  for (const component of events) {
    if (component.hasProperty("recurrence-id") || reader.isOurs(uidOf(component))) continue;
    const exceptions = changed.get(uidOf(component)) ?? [];
    const event = new ICAL.Event(component, { exceptions, strictExceptions: true });
    for (const { item, startDate, endDate } of occurrencesOf(event, span, reader)) {
      if (!keepsBusy(item.component, reader)) continue;
      const time = { from: instantOf(startDate, reader.zone), until: instantOf(endDate, reader.zone) };
      if (time.from < time.until && time.from < span.until && time.until > span.from) found.push(time);
    }
  }
  return found;
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue("uid") ?? "");

interface Occurrence {
  item: ICAL.Event;
  startDate: ICAL.Time;
  endDate: ICAL.Time;
}

function* occurrencesOf(event: ICAL.Event, span: Span, { zone }: Reader): Generator<Occurrence> {
  if (!event.isRecurring()) {
    yield { item: event, startDate: event.startDate, endDate: event.endDate };
    return;
  }
  const steps = event.iterator();
  for (let n = 0; n < MOST_OCCURRENCES; n++) {
    const next = steps.next() as ICAL.Time | null;
    if (!next || instantOf(next, zone) >= span.until) return;
    yield event.getOccurrenceDetails(next) as Occurrence;
  }
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
