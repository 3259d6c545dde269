import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { oneLine } from "@/lib/core/text";
import type { Attachment } from "@/lib/mail/message";

export interface Invitation {
  /** Stays for the life of a call: calendars find the event by it. */
  uid: string;
  /** Grows with every change: calendars believe only a higher one. */
  sequence: number;
  isCancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  /** No private answers here: calendars are shared. */
  summary: string;
  description: string;
  manageUrl: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

/**
 * The calendar file of a call, as RFC 5546 wants it: REQUEST for a new or changed call, CANCEL for a cancelled one, with
 * the same UID and organizer throughout. Times are in UTC: given a zone, ical-generator writes a Date in the server's.
 */
export function invitation(call: Invitation, now: Date): Attachment {
  const method = call.isCancelled ? "CANCEL" : "REQUEST";
  const calendar = ical({
    prodId: { company: inParameter(call.organizer.name), product: "strategy calls", language: "EN" },
    method: ICalCalendarMethod[method],
  });
  const event = calendar.createEvent({
    id: call.uid,
    sequence: call.sequence,
    stamp: now,
    start: call.startsAt,
    end: call.endsAt,
    summary: oneLine(call.summary),
    description: call.description,
    location: "Phone",
    url: call.manageUrl,
    status: call.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: inParameter(call.organizer.name), email: call.organizer.email },
  });
  event.createAttendee({
    name: inParameter(call.attendee.name),
    email: call.attendee.email,
    rsvp: !call.isCancelled,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { filename: "strategy-call.ics", contentType, content: `${calendar.toString().trimEnd()}\r\n`, method };
}

/** A name as an iCalendar parameter may hold it: RFC 5545 has no way to write a double quote there. */
function inParameter(name: string): string {
  return oneLine(name).replaceAll('"', "'");
}
