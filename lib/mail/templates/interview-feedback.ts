import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, interviewerReason, sayStart } from "./interview-facts";
import { button, letter, small, text } from "./letter";

interface Ask extends InterviewFacts {
  candidate: string;
  startsAt: Date;
  isReminder: boolean;
  formUrl: string;
  openDays: number;
}

/** To an interviewer: two minutes on what they made of it, while they remember. */
export function interviewFeedback(ask: Ask, brand: Brand): Message {
  const { candidate, job, startsAt, isReminder, formUrl, openDays } = ask;
  return letter(
    {
      template: "interview-feedback",
      subject: `${isReminder ? "Still open" : "Two minutes"}: what did you make of ${candidate}?`,
      preview: "One question and three short ones. No account.",
      title: `What did you make of ${candidate}?`,
      blocks: [
        text(
          isReminder
            ? `You saw ${candidate} on ${sayStart(startsAt)} for ${job}, and they are waiting to hear. Two minutes are enough.`
            : `You saw ${candidate} today for ${job}. Two minutes now are worth more than an hour next week.`,
        ),
        button("Say what you think", formUrl),
        small(
          `The link is yours alone and works for ${openDays} days. Please do not pass it on. What you write may be read by ${candidate} if they ask for what we hold about them.`,
        ),
      ],
      reason: interviewerReason(brand.name),
    },
    brand,
  );
}
