import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

/**
 * Why a promise was broken: they said nothing, they did and we have not passed it on, or it was ours alone. "late-again" is
 * the second one, of our own view.
 */
export type LateBecause = "they-are-silent" | "we-hold-it" | "we-are-late" | "late-again";

interface Late {
  job: string;
  employer: string;
  because: LateBecause;
  /** The day that was promised, and the one by which they have our own view. */
  promised: string;
  by: string;
  /** Who gives it; null where the house has no name for it yet. */
  from: string | null;
  url: string;
}

const TRUTH: Record<LateBecause, (employer: string) => string> = {
  "they-are-silent": (employer) =>
    `The people who interviewed you at ${employer} have not replied. We asked them, and asked again. That says nothing about you: it is a promise they have not helped us keep.`,
  "we-hold-it": () =>
    "The people who interviewed you have answered. We have not passed it on in time: that is our fault, and nobody else’s.",
  "we-are-late": () => "It was ours to write, and we have not done it in time. That is our fault, and nobody else’s.",
  "late-again": () =>
    "When your feedback was late we promised you our own view instead. We have broken that promise too. That is our fault, and nobody else’s, and the people who run this agency know of it now.",
};

/** To a candidate: the feedback that was promised is not there, why, and what they get instead and when. */
export function feedbackLate({ job, employer, because, promised, by, from, url }: Late, brand: Brand): Message {
  const who = from ? `${from} gives you` : "You have";
  const isAgain = because === "late-again";
  return letter(
    {
      template: "feedback-late",
      subject: isAgain ? `Your feedback is still not there: ${job}` : `Your feedback is late: ${job}`,
      preview: `We promised it by ${promised}. Here is why it is not there, and what you get instead.`,
      title: isAgain ? "We have broken a promise twice" : "We have not kept our promise",
      blocks: [
        text(
          `We promised you ${isAgain ? "our own view" : "feedback"} on ${job} by ${promised}, and it is not there. I am sorry.`,
        ),
        text(TRUTH[because](employer)),
        text(
          because === "they-are-silent"
            ? `${who} our own view by ${by}: what we saw in your application, and what we know of what they look for. If they reply after that, you get theirs too.`
            : `${from ? `${from} ${isAgain ? "sees to it now: you have it" : "sends it"}` : "You have it"} by ${by}.`,
        ),
        button("See where it stands", url),
      ],
      reason: `You get this because you asked for feedback through ${brand.name}.`,
    },
    brand,
  );
}
