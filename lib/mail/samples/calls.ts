import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { callBooked, callBookedForConsultant } from "../templates/call-booked";
import { callCancelled, callCancelledForConsultant } from "../templates/call-cancelled";
import { callErased } from "../templates/call-erased";
import type { CallForConsultant } from "../templates/call-facts";
import { callFollowUp } from "../templates/call-follow-up";
import { callMissed } from "../templates/call-missed";
import { callMoved, callMovedForConsultant } from "../templates/call-moved";
import { callReminder } from "../templates/call-reminder";
import { callStays } from "../templates/call-stays";

const startsAt = new Date("2026-12-08T10:30:00Z");
const url = () => appUrl("/sample");

const call: CallForConsultant = {
  startsAt,
  timeZone: "America/New_York",
  visitor: "Sam Okafor",
  host: "Priya Nair",
  topic: "Interview nerves",
  phone: "07700 900123",
  manageUrl: appUrl("/sample"),
  email: "sam@example.com",
  note: "I freeze when they ask about weaknesses.",
  from: { label: "Graduate marketing assistant", href: appUrl("/sample") },
};
const before = { startsAt: new Date("2026-12-07T14:00:00Z"), host: "Tom Reid" };
const rebooking = {
  url: appUrl("/sample"),
  next: [new Date("2026-12-09T09:00:00Z"), new Date("2026-12-09T15:30:00Z")].map((at) => ({
    startsAt: at,
    url: appUrl("/sample"),
  })),
};
/** The letters about strategy calls. */
export const CALL_SAMPLES: Record<string, Sample> = {
  "call-booked": {
    when: "When a strategy call has been booked",
    write: (brand) => callBooked({ ...call, toHave: ["Your CV", "The advert", "One question"] }, brand),
  },
  "call-booked-for-consultant": {
    when: "The same, to the consultant",
    write: (brand) => callBookedForConsultant(call, brand),
  },
  "call-reminder": { when: "A day and an hour before a call", write: (brand) => callReminder(call, brand) },
  "call-moved": { when: "When a call has moved", write: (brand) => callMoved({ ...call, before, byUs: true }, brand) },
  "call-moved-for-consultant": {
    when: "The same, to the consultant",
    write: (brand) => callMovedForConsultant({ ...call, before }, brand),
  },
  "call-cancelled": {
    when: "When a call has been cancelled",
    write: (brand) => callCancelled({ ...call, byUs: true, rebooking }, brand),
  },
  "call-cancelled-for-consultant": {
    when: "The same, to the consultant",
    write: (brand) => callCancelledForConsultant({ ...call, takenBy: null }, brand),
  },
  "call-follow-up": {
    when: "After a call, when its consultant has written down what was agreed",
    write: (brand) =>
      callFollowUp(
        {
          visitor: "Sam Okafor",
          host: "Priya Nair",
          nextSteps:
            "Write three examples in the form situation, task, action, result.\nAsk your tutor for feedback by Friday.",
          rebookUrl: url(),
        },
        brand,
      ),
  },
  "call-missed": {
    when: "After a call that did not take place",
    write: (brand) => callMissed({ host: "Priya Nair", byUs: false, rebookUrl: url() }, brand),
  },
  "call-stays": {
    when: "When an account has another address, and a call cannot come along: to the new one",
    write: (brand) => callStays(call, brand),
  },
  "call-erased-for-consultant": {
    when: "To the consultant, when whoever booked a call has been erased",
    write: (brand) => callErased({ startsAt }, brand),
  },
};
