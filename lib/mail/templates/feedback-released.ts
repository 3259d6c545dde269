import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

interface Released {
  job: string;
  employer: string;
  /** "Dana Reid, who interviewed you," or whoever of us wrote it. */
  from: string;
  /** It stands in the place of one that they had before. */
  isAgain: boolean;
  url: string;
}

/** To a candidate: the feedback they asked for is there. What it says stays in their account. */
export function feedbackReleased({ job, employer, from, isAgain, url }: Released, brand: Brand): Message {
  return letter(
    {
      template: "feedback-released",
      subject: isAgain ? `Your feedback, put better: ${job}` : `Your feedback is here: ${job}`,
      preview: "What to keep, what to change, and one thing to try.",
      title: isAgain ? "Your feedback has changed" : "Your feedback is here",
      blocks: [
        text(
          isAgain
            ? `There is a newer version of the feedback on ${job} at ${employer}, from ${from}.`
            : `You asked what to learn from ${job} at ${employer}. ${from} answered: what to keep, what to change, and one thing to try.`,
        ),
        button("Read it", url),
        small("Read it when you have a quiet moment. It stays in your account, and it is yours alone."),
      ],
      reason: `You get this because you asked for feedback through ${brand.name}.`,
    },
    brand,
  );
}
