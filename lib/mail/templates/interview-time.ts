import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, interviewerReason, reasonFor, sayStart } from "./interview-facts";
import { type PreparationSheet, sheetBlocks } from "./interview-sheet";
import { button, facts, letter, small, text } from "./letter";

/** `changed`: the time stays, and something else is new, such as the place. */
export type TimeNews = "booked" | "moved" | "changed";

interface Timed extends InterviewFacts {
  startsAt: Date;
  news: TimeNews;
  /** The time it had, when it moved. */
  before: Date | null;
}

interface ForCandidate extends Timed {
  sheet: PreparationSheet;
  manageUrl: string;
  noticeHours: number;
}

const TITLES: Record<TimeNews, string> = {
  booked: "Your interview is booked",
  moved: "Your interview has moved",
  changed: "Something about your interview is new",
};

/** To the candidate: when, where, with whom, and all they need to know beforehand. The invitation is attached. */
export function interviewTime(interview: ForCandidate, brand: Brand): Message {
  const { news, job, startsAt, before, sheet, manageUrl, noticeHours } = interview;
  const subject = { booked: "Your interview", moved: "Moved: your interview", changed: "Changed: your interview" }[
    news
  ];
  const lead = before ? `It was ${sayStart(before)}. ` : "";
  return letter(
    {
      template: "interview-time",
      subject: `${subject}: ${sayStart(startsAt)}, ${job}`,
      preview: `${lead}Here is all you need to know beforehand.`,
      title: TITLES[news],
      blocks: [
        text(`${lead}Here is all you need to know beforehand, on one page.`),
        ...sheetBlocks(sheet),
        button("Move it, call it off, or print this page", manageUrl),
        small(
          `Until ${noticeHours} hours before, you can change it yourself; after that, ring us on ${brand.phone}. Your calendar should ask you to accept it; if not, open the file attached.`,
        ),
      ],
      reason: reasonFor(brand.name),
    },
    brand,
  );
}

interface ForInterviewer extends Timed {
  candidate: string;
  /** "A video call, 45 minutes" */
  how: string;
  where: string | null;
  with: string[];
}

/** To an interviewer: who comes, when, for which job. */
export function interviewTimeForInterviewer(interview: ForInterviewer, brand: Brand): Message {
  const { news, candidate, job, startsAt, before, title, how, where, with: others } = interview;
  const said = { booked: "Interview", moved: "Moved: interview", changed: "Changed: interview" }[news];
  return letter(
    {
      template: "interview-time-for-interviewer",
      subject: `${said} with ${candidate}: ${sayStart(startsAt)}`,
      preview: `${title} for ${job}. ${how}.`,
      title: news === "booked" ? `${candidate} chose a time` : `${said} with ${candidate}`,
      blocks: [
        ...(before ? [text(`It was ${sayStart(before)}.`)] : []),
        facts(
          ["When", sayStart(startsAt)],
          ["Who", candidate],
          ["For", `${job}. ${title}`],
          ["How", how],
          ...(where ? [["Where", where] as [string, string]] : []),
          ...(others.length > 0 ? [["With", others.join(", ")] as [string, string]] : []),
        ),
        text("If you can no longer make it, answer this mail as soon as you know: we tell the candidate."),
        small("An hour after it we ask you what you made of it. That takes two minutes and no account."),
      ],
      reason: interviewerReason(brand.name),
    },
    brand,
  );
}
