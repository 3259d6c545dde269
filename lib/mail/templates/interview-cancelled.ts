import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, interviewerReason, reasonFor, sayStart } from "./interview-facts";
import { letter, text } from "./letter";

interface Cancelled extends InterviewFacts {
  startsAt: Date;
  /** Who called it off; `ended`: the application is over. */
  why: "candidate" | "staff" | "ended";
}

/** To the candidate: it is out of the calendar, and what comes next. */
export function interviewCancelled({ job, startsAt, why }: Cancelled, brand: Brand): Message {
  const words = {
    candidate:
      "You called it off, and everybody knows. If that was a slip, answer this mail and we look for another time.",
    staff: "We had to call it off, and we are sorry. You hear from us about what comes next; you need do nothing.",
    ended:
      "It does not take place, since this application has come to its end. We wrote to you about that apart from this.",
  }[why];
  return letter(
    {
      template: "interview-cancelled",
      subject: `Called off: your interview on ${sayStart(startsAt)}`,
      preview: words,
      title: "Your interview is called off",
      blocks: [text(`It was for ${job}. ${words}`)],
      reason: reasonFor(brand.name),
    },
    brand,
  );
}

/** To an interviewer: the time is theirs again. */
export function interviewCancelledForInterviewer(
  { candidate, job, startsAt }: Omit<Cancelled, "why"> & { candidate: string },
  brand: Brand,
): Message {
  return letter(
    {
      template: "interview-cancelled-for-interviewer",
      subject: `Called off: interview with ${candidate}, ${sayStart(startsAt)}`,
      preview: "The time is yours again.",
      title: "This interview does not take place",
      blocks: [text(`${candidate} does not come on ${sayStart(startsAt)} for ${job}. The time is yours again.`)],
      reason: interviewerReason(brand.name),
    },
    brand,
  );
}
