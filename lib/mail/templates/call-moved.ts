import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import {
  type CallFacts,
  type CallForConsultant,
  CONSULTANT_REASON,
  consultantFacts,
  sayCall,
  VISITOR_REASON,
  visitorFacts,
} from "./call-facts";
import { button, letter, text } from "./letter";

interface Before {
  startsAt: Date;
  host: string;
}

/** To the visitor: the new time, the old one, and who it is with when that has changed. */
export function callMoved(
  { before, byUs, ...call }: CallFacts & { before: Before; byUs: boolean },
  brand: Brand,
): Message {
  const isOther = before.host !== call.host;
  const isSameTime = before.startsAt.getTime() === call.startsAt.getTime();
  const change = isOther ? ` ${before.host} is not free then, so ${call.host} takes it.` : "";
  return letter(
    {
      template: "call-moved",
      subject: isSameTime
        ? `Now with ${call.host}: your strategy call is ${sayCall(call)}`
        : `Moved: your strategy call is ${sayCall(call)}`,
      preview: isSameTime ? "The time stays as it is." : `It was ${sayCall(before)}.`,
      title: isSameTime
        ? `${call.host} will ring you`
        : byUs
          ? `${before.host} has moved your call`
          : "Your call has moved",
      blocks: [
        text(isSameTime ? `The time stays as it is.${change}` : `It was ${sayCall(before)}.${change}`),
        visitorFacts(call),
        button("Move or cancel your call", call.manageUrl),
      ],
      reason: VISITOR_REASON,
    },
    brand,
  );
}

/** To the consultant who has the call now: moved within their diary, or come over from a colleague's. */
export function callMovedForConsultant(
  { before, ...call }: CallForConsultant & { before: Before },
  brand: Brand,
): Message {
  const from = before.host === call.host ? "" : ` with ${before.host}`;
  const isSameTime = before.startsAt.getTime() === call.startsAt.getTime();
  return letter(
    {
      template: "call-moved-for-consultant",
      subject: `${isSameTime ? "Now yours" : "Moved"}: ${sayCall(call)}, ${call.visitor}`,
      preview: `It was ${sayCall(before)}${from}.`,
      title: isSameTime
        ? `The call with ${call.visitor} is yours now`
        : `Your call with ${call.visitor} has a new time`,
      blocks: [
        text(`It was ${sayCall(before)}${from}.`),
        ...consultantFacts(call),
        button("See, move or cancel the call", call.manageUrl),
      ],
      reason: CONSULTANT_REASON,
    },
    brand,
  );
}
