import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { db, type Tx } from "@/lib/core/db";
import { CALL_COLUMNS, consultantAddress, type CallRow } from "../call";

/** What a calendar answers for one of the two in a call (RFC 5546, METHOD:REPLY). */
interface Answer {
  uid: string;
  /** Of the invitation that was answered. */
  sequence: number;
  attendee: string;
  act: "declined" | "accepted";
}

/** Answers are small; what is larger is none. */
const LARGEST_ANSWER = 1024 * 1024;

const ACTS: Partial<Record<string, Answer["act"]>> = { DECLINED: "declined", ACCEPTED: "accepted" };

/**
 * Takes in one message that came to the organizer of our invitations. Whoever says no in their calendar is marked in the
 * history of the call, for staff to see, and nothing is called off: a no may be meant for the calendar alone. A yes is
 * worth a line only after a no. Answers whether there was something to mark. Mail can be forged, but the UID is known
 * to nobody but the two in the call.
 */
export async function takeAnswer(raw: Buffer, now: Date): Promise<boolean> {
  const answer = raw.length > LARGEST_ANSWER ? null : await readAnswer(raw);
  if (!answer) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM call WHERE uid = ${answer.uid} FOR UPDATE`;
    const call = await tx.call.findUnique({ where: { uid: answer.uid }, select: { ...CALL_COLUMNS, timeSetAt: true } });
    const actor = call && actorOf(call, answer);
    // An invitation from before a move was for another time.
    if (!actor || call.status !== "booked" || call.startsAt <= now || answer.sequence < call.sequence) return false;
    return mark(tx, { callId: call.id, actor, act: answer.act, since: call.timeSetAt }, now);
  });
}

interface Line {
  callId: string;
  actor: "visitor" | "consultant";
  act: Answer["act"];
  since: Date;
}

async function mark(tx: Tx, { callId, actor, act, since }: Line, now: Date): Promise<boolean> {
  const before = await tx.callEvent.findFirst({
    where: { callId, actor, act: { in: ["declined", "accepted"] }, at: { gte: since } },
    orderBy: { id: "desc" },
    select: { act: true },
  });
  if ((before?.act ?? "accepted") === act) return false;
  await tx.callEvent.create({ data: { callId, at: now, act, actor } });
  return true;
}

function actorOf(call: CallRow, { attendee }: Answer): Line["actor"] | null {
  if (attendee === call.email.toLowerCase()) return "visitor";
  return attendee === consultantAddress(call).toLowerCase() ? "consultant" : null;
}

async function readAnswer(raw: Buffer): Promise<Answer | null> {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  const file = mail.attachments.find(({ contentType }) => /^(?:text\/calendar|application\/ics)$/i.test(contentType));
  const calendar = file && calendarIn(file.content.toString("utf8"));
  const event = calendar?.getFirstSubcomponent("vevent");
  if (!calendar || !event || saidBy(calendar, "method").toUpperCase() !== "REPLY") return null;
  const [attendee, ...others] = event.getAllProperties("attendee");
  const act = ACTS[String(attendee?.getFirstParameter("partstat")).toUpperCase()];
  if (!attendee || !act || others.length > 0) return null;
  const sequence = Number(saidBy(event, "sequence") || 0);
  return { uid: saidBy(event, "uid"), sequence, attendee: addressIn(String(attendee.getFirstValue())), act };
}

/** The address of a mailto: (RFC 6068), as calendars give back what we wrote: some letters as %23. */
const addressIn = (mailto: string): string =>
  mailto
    .replace(/^mailto:/i, "")
    .replace(/%[2-7][\da-f]/gi, (written) => decodeURIComponent(written))
    .toLowerCase();

const saidBy = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? "");

function calendarIn(text: string): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.name === "vcalendar" ? calendar : null;
  } catch {
    return null;
  }
}
