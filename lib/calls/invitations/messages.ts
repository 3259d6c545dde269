import { brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import type { Attachment } from "@/lib/mail/message";
import { postMail } from "@/lib/mail/outbox";
import { callBooked, callBookedForConsultant } from "@/lib/mail/templates/call-booked";
import { callCancelled, callCancelledForConsultant, type Rebooking } from "@/lib/mail/templates/call-cancelled";
import type { CallFacts, CallForConsultant } from "@/lib/mail/templates/call-facts";
import { callMoved, callMovedForConsultant } from "@/lib/mail/templates/call-moved";
import { type CallRow, consultantAddress, topicOf } from "../call";
import { whatToHave } from "../preparation";
import { TOPICS } from "../vocabulary";
import { invitation } from "./invitation";
import { type Holder, manageUrl } from "./links";

/** Posts the confirmation and tells the consultant, each with an invitation. */
export async function tellBooked(tx: Tx, call: CallRow, now: Date): Promise<void> {
  await tellVisitor(tx, call, now, "call-booked", (brand) =>
    callBooked({ ...visitorFacts(call), toHave: whatToHave(topicOf(call)) }, brand),
  );
  await tellConsultant(tx, call, now, "call-booked", (brand) => callBookedForConsultant(consultantFacts(call), brand));
}

/** Posts the new time to both; a consultant who no longer has the call gets it taken out of the calendar. */
export async function tellMoved(tx: Tx, before: CallRow, call: CallRow, byUs: boolean, now: Date): Promise<void> {
  const was = { startsAt: before.startsAt, host: before.consultant.name };
  await tellVisitor(tx, call, now, "call-moved", (brand) =>
    callMoved({ ...visitorFacts(call), before: was, byUs }, brand),
  );
  if (before.consultantId !== call.consultantId) {
    const ended: CallRow = { ...before, status: "cancelled", sequence: call.sequence };
    const takenBy = call.consultant.name;
    await tellConsultant(tx, ended, now, "call-handed-over", (brand) =>
      callCancelledForConsultant({ ...consultantFacts(ended), takenBy }, brand),
    );
  }
  await tellConsultant(tx, call, now, "call-moved", (brand) =>
    callMovedForConsultant({ ...consultantFacts(call), before: was }, brand),
  );
}

/** Posts the cancellation to both, so that it leaves both calendars. */
export async function tellCancelled(
  tx: Tx,
  call: CallRow,
  told: { byUs: boolean; rebooking: Rebooking },
  now: Date,
): Promise<void> {
  await tellVisitor(tx, call, now, "call-cancelled", (brand) =>
    callCancelled({ ...visitorFacts(call), ...told }, brand),
  );
  await tellConsultant(tx, call, now, "call-cancelled", (brand) =>
    callCancelledForConsultant({ ...consultantFacts(call), takenBy: null }, brand),
  );
}

/** The calendar file of a call as it stands, for whoever holds the link. */
export async function invitationFor(tx: Tx, call: CallRow, holder: Holder, now: Date): Promise<Attachment> {
  const agency = await brand(tx);
  const { name, email } =
    holder.as === "visitor" ? call : { name: call.consultant.name, email: consultantAddress(call) };
  const other = holder.as === "visitor" ? call.consultant.name : call.name;
  const link = manageUrl(holder);
  return invitation(
    {
      uid: call.uid,
      sequence: call.sequence,
      isCancelled: call.status === "cancelled",
      startsAt: call.startsAt,
      endsAt: call.endsAt,
      summary: `Strategy call with ${other}`,
      description: `${sayMoment(call.startsAt, LONDON)}\nMove or cancel it: ${link}`,
      manageUrl: link,
      organizer: { name: agency.name, email: agency.email },
      attendee: { name, email },
    },
    now,
  );
}

type Write = Parameters<typeof postMail>[1]["message"];

async function tellVisitor(tx: Tx, call: CallRow, now: Date, what: string, message: Write): Promise<void> {
  const holder: Holder = { callId: call.id, as: "visitor" };
  await postMail(tx, {
    once: `${what}:${call.id}:${call.sequence}`,
    to: { address: call.email, name: call.name },
    replyTo: consultantAddress(call),
    message,
    attachments: [await invitationFor(tx, call, holder, now)],
  });
}

async function tellConsultant(tx: Tx, call: CallRow, now: Date, what: string, message: Write): Promise<void> {
  const holder: Holder = { callId: call.id, as: "consultant", consultantId: call.consultantId };
  await postMail(tx, {
    once: `${what}-for-consultant:${call.id}:${call.sequence}`,
    to: { address: consultantAddress(call), name: call.consultant.name },
    replyTo: call.email,
    message,
    attachments: [await invitationFor(tx, call, holder, now)],
  });
}

export function visitorFacts(call: CallRow): CallFacts {
  const topic = topicOf(call);
  return {
    startsAt: call.startsAt,
    timeZone: call.timeZone,
    visitor: call.name,
    host: call.consultant.name,
    topic: topic && TOPICS[topic],
    phone: call.phone,
    manageUrl: manageUrl({ callId: call.id, as: "visitor" }),
  };
}

function consultantFacts(call: CallRow): CallForConsultant {
  return {
    ...visitorFacts(call),
    email: call.email,
    note: call.note,
    from: pageBefore(call),
    manageUrl: manageUrl({ callId: call.id, as: "consultant", consultantId: call.consultantId }),
  };
}

function pageBefore({ fromJob, fromPost }: CallRow): CallForConsultant["from"] {
  if (fromJob) return { label: "They came from this job", href: appUrl(`/jobs/${fromJob}`) };
  if (fromPost) return { label: "They came from this article", href: appUrl(`/blog/${fromPost}`) };
  return null;
}
