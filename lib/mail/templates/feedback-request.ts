import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { interviewerReason, sayStart } from "./interview-facts";
import { button, letter, small, text } from "./letter";

interface Ask {
  candidate: string;
  job: string;
  startsAt: Date;
  questions: string[];
  /** "Friday 4 December": by when the candidate has been promised an answer. */
  by: string;
  isReminder: boolean;
  formUrl: string;
  openDays: number;
}

/** To an interviewer: whom they saw asks what to learn from it. */
export function feedbackRequest(
  { candidate, job, startsAt, questions, by, isReminder, formUrl, openDays }: Ask,
  brand: Brand,
): Message {
  return letter(
    {
      template: "feedback-request",
      subject: isReminder
        ? `Still open: ${candidate} waits for a word from you`
        : `${candidate} asks for your feedback`,
      preview: "Three minutes, by a link, without an account.",
      title: isReminder ? `${candidate} still waits for a word from you` : `${candidate} asks what to learn from it`,
      blocks: [
        text(
          `You saw ${candidate} on ${sayStart(startsAt)} for ${job}. They would like to do better next time, and ask you:`,
        ),
        { kind: "list", items: questions },
        text(`We have promised them an answer by ${by}. Three boxes and three minutes are enough.`),
        button("Answer in three minutes", formUrl),
        small(
          `We read it before ${candidate} does. The link is yours alone and works for ${openDays} days; please do not pass it on. ${candidate} may read what you wrote word for word if they ask what we hold about them.`,
        ),
      ],
      reason: interviewerReason(brand.name),
    },
    brand,
  );
}
