import type { Brand } from "@/lib/core/settings/brand";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { facts, letter, text } from "./letter";

/** To the consultant whose caller asked to be erased: that it is off, and nothing about who it was. */
export function callErased({ startsAt }: { startsAt: Date }, brand: Brand): Message {
  const when = sayMoment(startsAt);
  return letter(
    {
      template: "call-erased-for-consultant",
      subject: `Cancelled: your call on ${when}`,
      preview: "The person asked us to delete everything about them.",
      title: "A call of yours is off",
      blocks: [
        text(
          "The person you were to talk to asked us to delete everything about them, so we cannot say here who it was.",
        ),
        facts(["When", when]),
        text("The time is free again. Please take what you noted about the call out of your own papers too."),
      ],
      reason: "You get this because you take strategy calls.",
    },
    brand,
  );
}
