import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, sayStart } from "./interview-facts";
import { button, facts, letter, text } from "./letter";

interface ForStaff extends InterviewFacts {
  candidate: string;
  news: "none-suits" | "called-off";
  /** The time it had. */
  startsAt: Date | null;
  /** When the candidate can, in their words. */
  when: string | null;
  adminUrl: string;
}

/** To staff: a candidate cannot come at any of the times, or no longer. */
export function interviewForStaff(interview: ForStaff, brand: Brand): Message {
  const { candidate, job, employer, news, startsAt, when, adminUrl } = interview;
  const isNone = news === "none-suits";
  const title = isNone ? `None of the times suits ${candidate}` : `${candidate} called the interview off`;
  return letter(
    {
      template: "interview-for-staff",
      subject: `${title}: ${job}`,
      preview: isNone ? "Ask the client for others." : "They have been told, and so has the client.",
      title,
      blocks: [
        facts(
          ["Job", job],
          ["Employer", employer],
          ...(startsAt ? [["It was", sayStart(startsAt)] as [string, string]] : []),
        ),
        ...(when ? [{ kind: "quote", text: when } as const] : []),
        text(
          isNone
            ? "Ask the client for other times and add them: the candidate is then written to by itself."
            : "The interviewers have been told. Whether the application goes on is for you to find out.",
        ),
        button("Open the application", adminUrl),
      ],
      reason: `You get this because you work at ${brand.name}.`,
    },
    brand,
  );
}
