import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

interface Offer {
  job: string;
  employer: string;
  url: string;
}

/** To a candidate, on the day of an interview: two minutes to write down how it went, for themselves. */
export function debriefOffer({ job, employer, url }: Offer, brand: Brand): Message {
  return letter(
    {
      template: "debrief-offer",
      subject: "Two minutes while it is fresh: how did it go?",
      preview: "Four questions, for nobody but you.",
      title: "How did it go?",
      blocks: [
        text(
          `You were interviewed today for ${job} at ${employer}. Whatever comes of it, you know most about it tonight.`,
        ),
        text(
          "Four questions, two minutes: what went well, what threw you, what you would change, what was in your hands.",
        ),
        button("Write it down", url),
        text("It is for you alone. We cannot read it, nobody who decides can, and you can wipe it at any time."),
      ],
      reason: `You get this because you have an account with ${brand.name} and had an interview today.`,
    },
    brand,
  );
}
