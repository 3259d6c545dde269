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
import { button, letter, small, text } from "./letter";

/** To the visitor: when, with whom, how, and what to have at hand. The invitation is attached. */
export function callBooked({ toHave, ...call }: CallFacts & { toHave: string[] }, brand: Brand): Message {
  return letter(
    {
      template: "call-booked",
      subject: `Your strategy call: ${sayCall(call)}`,
      preview: `You and ${call.host} have 30 minutes. It is free.`,
      title: "Your call is booked",
      blocks: [
        text(`You and ${call.host} have 30 minutes. It is free.`),
        visitorFacts(call),
        button("Move or cancel your call", call.manageUrl),
        { kind: "heading", text: "What to have at hand" },
        { kind: "list", items: toHave },
        small("Your calendar should ask you to accept the call. If it does not, open the file attached to this email."),
      ],
      reason: VISITOR_REASON,
    },
    brand,
  );
}

/** To the consultant: who, when, about what, how to reach them. */
export function callBookedForConsultant(call: CallForConsultant, brand: Brand): Message {
  return letter(
    {
      template: "call-booked-for-consultant",
      subject: `New call: ${sayCall(call)}, ${call.visitor}`,
      preview: call.topic ?? "No topic chosen",
      title: `${call.visitor} booked a call with you`,
      blocks: [...consultantFacts(call), button("See, move or cancel the call", call.manageUrl)],
      reason: CONSULTANT_REASON,
    },
    brand,
  );
}
