import type { Brand } from "@/lib/core/settings/brand";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { type CallFacts, type CallForConsultant, CONSULTANT_REASON, sayCall, whenRows } from "./call-facts";
import { button, facts, letter, text } from "./letter";

export interface Rebooking {
  /** Where all free times are. */
  url: string;
  /** Free times nearby, each a link that books in two presses; only when we cancel. */
  next: { startsAt: Date; url: string }[];
}

/** To the visitor: it is off. When we called it off we say sorry and offer the nearest free times. */
export function callCancelled(
  { byUs, rebooking, ...call }: CallFacts & { byUs: boolean; rebooking: Rebooking },
  brand: Brand,
): Message {
  return letter(
    {
      template: "call-cancelled",
      subject: `Cancelled: your strategy call on ${sayCall(call)}`,
      preview: byUs ? "We are sorry. Here is when you could talk instead." : "It is off, and out of your calendar.",
      title: byUs ? "We have to cancel your call" : "Your call is cancelled",
      blocks: [
        text(
          byUs
            ? `We are sorry: ${call.host} cannot make it. If you would still like to talk, choose another time.`
            : "The time is free for somebody else now. You can book again whenever you like.",
        ),
        facts(...whenRows(call), ["With", call.host]),
        ...rebooking.next.map(({ startsAt, url }) => ({
          kind: "link" as const,
          label: sayMoment(startsAt),
          href: url,
        })),
        button("Choose another time", rebooking.url),
      ],
      reason: "You get this because a strategy call was booked with this email address.",
    },
    brand,
  );
}

/** To the consultant whose call it was: it is off, or a colleague has it now. */
export function callCancelledForConsultant(
  { takenBy, ...call }: CallForConsultant & { takenBy: string | null },
  brand: Brand,
): Message {
  const what = takenBy ? `${takenBy} has it now. It leaves your calendar.` : "It is off, and the time is free again.";
  return letter(
    {
      template: "call-cancelled-for-consultant",
      subject: `${takenBy ? `Now with ${takenBy}` : "Cancelled"}: ${sayCall(call)}, ${call.visitor}`,
      preview: what,
      title: takenBy ? `${takenBy} takes your call with ${call.visitor}` : `Your call with ${call.visitor} is off`,
      blocks: [text(what), facts(["When", sayMoment(call.startsAt)], ["Who", `${call.visitor}, ${call.email}`])],
      reason: CONSULTANT_REASON,
    },
    brand,
  );
}
