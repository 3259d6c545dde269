import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

/** After a call that did not happen: no blame, and the way to another time. `byUs` when it was we who were not there. */
export function callMissed(
  { host, byUs, rebookUrl }: { host: string; byUs: boolean; rebookUrl: string },
  brand: Brand,
): Message {
  return letter(
    {
      template: "call-missed",
      subject: byUs ? "We missed your call, and are sorry" : "Shall we find another time?",
      preview: "Choose a time that suits you better.",
      title: byUs ? "We missed your call" : "We did not reach you",
      blocks: [
        text(
          byUs
            ? `${host} was not there when you were. That is our fault, and we are sorry. Choose any other time: you will not be asked to explain anything again.`
            : `${host} tried to talk to you at the time you booked. Things come up: choose another time whenever you like.`,
        ),
        button("Choose another time", rebookUrl),
      ],
      reason: `You get this because you booked a strategy call with ${brand.name}.`,
    },
    brand,
  );
}
