import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type CallFacts, sayCall, visitorFacts } from "./call-facts";
import { button, letter, text } from "./letter";

/** To the new address of an account, of a call that could not come along: another one under it is at the same time. */
export function callStays(call: CallFacts, brand: Brand): Message {
  return letter(
    {
      template: "call-stays",
      subject: `Two calls at once: your strategy call on ${sayCall(call)}`,
      preview: "It stays booked with your other address. Keep the one that suits you.",
      title: "You have two calls at the same time",
      blocks: [
        text(
          "Your account has another address now. This call stays booked with the address before, because you have another call at that time, booked with this one. Keep the one that suits you, and move or cancel the other.",
        ),
        visitorFacts(call),
        button("Move or cancel this call", call.manageUrl),
      ],
      reason: "You get this because your account has moved to this address.",
    },
    brand,
  );
}
