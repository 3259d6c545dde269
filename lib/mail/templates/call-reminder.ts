import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type CallFacts, sayCall, VISITOR_REASON, visitorFacts } from "./call-facts";
import { button, letter, text } from "./letter";

/** To the visitor, a day and an hour before. It names day and time rather than "tomorrow": mail may be late. */
export function callReminder(call: CallFacts, brand: Brand): Message {
  return letter(
    {
      template: "call-reminder",
      subject: `Reminder: your strategy call is ${sayCall(call)}`,
      preview: `30 minutes with ${call.host}.`,
      title: "Your call is coming up",
      blocks: [
        text("If it no longer suits you, move or cancel it, so that somebody else can have the time."),
        visitorFacts(call),
        button("Move or cancel your call", call.manageUrl),
      ],
      reason: VISITOR_REASON,
    },
    brand,
  );
}
