import type { Brand } from "@/lib/core/settings/brand";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

/**
 * To a candidate who asked for it: time to read again what they wrote down after an interview. What it says stays in
 * the account.
 */
export function debriefAgain({ happenedOn, url }: { happenedOn: LocalDate; url: string }, brand: Brand): Message {
  return letter(
    {
      template: "debrief-again",
      subject: "You wanted to read something again",
      preview: "What you wrote down for yourself, with some days in between.",
      title: "With some days in between",
      blocks: [
        text(
          `On ${sayDay(happenedOn, { weekday: true })} you wrote something down for yourself, and asked us to remind you of it about now. Things look different from further away, often kinder.`,
        ),
        button("Read it again", url),
        text("It is for you alone, as before. We remind you of it once, and not again unless you ask for it."),
      ],
      reason: "You get this because you asked to be reminded.",
    },
    brand,
  );
}
