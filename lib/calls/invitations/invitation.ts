import ical, { escape, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { oneLine } from "@/lib/core/text/text";
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
  /** Where it is, when it is not a strategy call by phone. */
  location?: string;
  /** What the file is called, and what made it; that of strategy calls unless said otherwise. */
  file?: { name: string; product: string };
  description: string;
  manageUrl: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

/**
 * The calendar file of a call or an interview, as RFC 5546 wants it: REQUEST for a new or changed call, CANCEL for a
 * cancelled one, with the same UID and organizer throughout. Times are in UTC: given a zone, ical-generator writes a
 * Date in the server's.
 */
export function invitation(call: Invitation, now: Date): Attachment {
  const { location = "Phone", file = STRATEGY_CALL } = call;
  const method = call.isCancelled ? "CANCEL" : "REQUEST";
  const calendar = ical({
    prodId: { company: inText(call.organizer.name), product: file.product, language: "EN" },
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
    location: oneLine(location),
    url: call.manageUrl,
    status: call.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: calendarUser(call.organizer),
  });
  event.createAttendee({
    ...calendarUser(call.attendee),
    rsvp: !call.isCancelled,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { filename: file.name, contentType, content: `${calendar.toString().trimEnd()}\r\n`, method };
}

const STRATEGY_CALL = { name: "strategy-call.ics", product: "strategy calls" };

/** A name where ical-generator escapes none, which is in what it says of the calendar as a whole. */
export const inText = (name: string): string => escape(oneLine(name), false);

/**
 * A person as ORGANIZER or ATTENDEE. The name is a parameter, in which RFC 5545 has no way to write a double quote; the
 * address is a mailto: of RFC 6068, in which such as "#" and "%" would end or change it.
 */
export function calendarUser({ name, email }: Invitation["attendee"]): Invitation["attendee"] {
  return { name: oneLine(name).replaceAll('"', "'"), email: email.replace(/[^\w.!$'*+~@-]/g, encodeURIComponent) };
}
