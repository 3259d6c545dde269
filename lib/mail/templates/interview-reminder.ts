import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, interviewerReason, reasonFor, sayStart } from "./interview-facts";
import { type PreparationSheet, sheetBlocks } from "./interview-sheet";
import { button, facts, letter, text } from "./letter";

/** To the candidate, a day and an hour before. It names day and time rather than "tomorrow": mail may be late. */
export function interviewReminder(
  { job, startsAt, sheet, manageUrl }: InterviewFacts & { startsAt: Date; sheet: PreparationSheet; manageUrl: string },
  brand: Brand,
): Message {
  return letter(
    {
      template: "interview-reminder",
      subject: `Reminder: your interview is ${sayStart(startsAt)}`,
      preview: `For ${job}. Everything you need is in here.`,
      title: "Your interview is coming up",
      blocks: [
        text(`For ${job}. If something has come in between, ring us on ${brand.phone}.`),
        ...sheetBlocks(sheet),
        button("See it", manageUrl),
      ],
      reason: reasonFor(brand.name),
    },
    brand,
  );
}

/** To an interviewer, at the same times. */
export function interviewReminderForInterviewer(
  interview: InterviewFacts & { startsAt: Date; candidate: string; how: string; where: string | null },
  brand: Brand,
): Message {
  const { job, startsAt, candidate, how, where } = interview;
  return letter(
    {
      template: "interview-reminder-for-interviewer",
      subject: `Reminder: interview with ${candidate}, ${sayStart(startsAt)}`,
      preview: `For ${job}.`,
      title: `You see ${candidate} soon`,
      blocks: [
        facts(
          ["When", sayStart(startsAt)],
          ["For", job],
          ["How", how],
          ...(where ? [["Where", where] as [string, string]] : []),
        ),
        text("If you can no longer make it, answer this mail or ring us: the candidate should not wait for nobody."),
      ],
      reason: interviewerReason(brand.name),
    },
    brand,
  );
}
