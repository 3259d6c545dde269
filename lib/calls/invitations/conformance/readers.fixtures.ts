import ICAL from "ical.js";
import nodeIcal, { type ParameterValue } from "node-ical";

// Two programs that read calendars, told to say what they found in the same words. Neither shares code with the one
// that writes.

/** What a person sees of an event, and what their calendar goes by. Absent is null. */
export interface ReadEvent {
  method: string | null;
  status: string | null;
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  url: string;
  organizer: Person | null;
  attendee: Person | null;
}

interface Person {
  name: string;
  email: string;
}

/** The events of a calendar file as ical.js reads them. */
export function eventsByIcalJs(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const text = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
  const person = (event: ICAL.Component, name: string): Person | null => {
    const property = event.getFirstProperty(name);
    return property && { name: String(property.getParameter("cn")), email: address(String(property.getFirstValue())) };
  };
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const { startDate, endDate } = new ICAL.Event(event);
    return {
      method: text(calendar, "method"),
      status: text(event, "status"),
      uid: text(event, "uid") ?? "",
      sequence: Number(text(event, "sequence")),
      startsAt: startDate.toJSDate(),
      endsAt: endDate.toJSDate(),
      summary: text(event, "summary") ?? "",
      description: text(event, "description") ?? "",
      url: text(event, "url") ?? "",
      organizer: person(event, "organizer"),
      attendee: person(event, "attendee"),
    };
  });
}

/** The same as node-ical reads them. */
export function eventsByNodeIcal(file: string): ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    return {
      method: event.method ?? null,
      status: event.status ?? null,
      uid: event.uid,
      sequence: Number(event.sequence),
      startsAt: new Date(event.start.getTime()),
      endsAt: new Date(event.end?.getTime() ?? Number.NaN),
      summary: textOf(event.summary),
      description: textOf(event.description),
      url: textOf(event.url),
      organizer: personOf(event.organizer),
      attendee: personOf([event.attendee].flat()[0]),
    };
  });
}

const textOf = (value: ParameterValue | undefined): string => (typeof value === "object" ? value.val : (value ?? ""));

function personOf(value: ParameterValue<string, { CN?: string }> | undefined): Person | null {
  if (value === undefined) return null;
  const name = typeof value === "object" ? value.params.CN : undefined;
  return { name: String(name), email: address(typeof value === "object" ? value.val : value) };
}

const address = (uri: string) => decodeURIComponent(uri.replace(/^mailto:/i, ""));
