import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

interface Answered {
  job: string;
  employer: string;
  /** What whoever looked again found. */
  words: string;
  /** Who looked again. */
  from: string;
  callUrl: string;
}

/** Somebody else has looked again at a no, and it stands. */
export function secondLookAnswered({ job, employer, words, from, callUrl }: Answered, brand: Brand): Message {
  return letter(
    {
      template: "second-look-answer",
      subject: `We looked again: ${job}`,
      preview: `${from}, who had no part in the first answer, has read your application. The answer stands.`,
      title: "The answer stands",
      blocks: [
        text(
          `You asked us to look again at your application for ${job} at ${employer}. ${from}, who had no part in the first answer, has read all of it, and comes to the same one.`,
        ),
        { kind: "quote", text: words },
        text("Thank you for asking. If you would rather hear it from a person, choose a time and we ring you."),
        button("Talk it over with us", callUrl),
      ],
      reason: `You get this because you asked ${brand.name} for a second look.`,
    },
    brand,
  );
}
