import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { type InterviewFacts, reasonFor } from "./interview-facts";
import { button, facts, letter, text } from "./letter";

interface Invitation extends InterviewFacts {
  /** "A video call" */
  how: string;
  minutes: number;
  noticeHours: number;
  /** `again`: the time they had is gone, or none suited and there are new ones. */
  news: "first" | "time-gone" | "new-times";
  /** "Tuesday 8 December, 10:00 (UK time)", when a time they had is gone. */
  before: string | null;
  chooseUrl: string;
}

const WORDS = {
  first: { subject: "Choose a time", title: "You are asked to an interview" },
  "time-gone": { subject: "Please choose another time", title: "Your time no longer works for the employer" },
  "new-times": { subject: "New times to choose from", title: "There are new times for your interview" },
} as const;

/** To the candidate: that there is an interview, and the way to choose when. */
export function interviewInvitation(invitation: Invitation, brand: Brand): Message {
  const { title, job, employer, how, minutes, noticeHours, news, before, chooseUrl } = invitation;
  const lead = {
    first: `${employer} would like to meet you. Choose the time that suits you best.`,
    "time-gone": `We are sorry: the employer can no longer make ${before ?? "that time"}. Nothing is lost; choose another.`,
    "new-times": "None of the first times suited you, so we asked for others.",
  }[news];
  return letter(
    {
      template: "interview-invitation",
      subject: `${WORDS[news].subject}: ${title.toLowerCase()} for ${job}`,
      preview: lead,
      title: WORDS[news].title,
      blocks: [
        text(lead),
        facts(["Job", job], ["What", `${title}. ${how}, ${minutes} minutes`]),
        button("Choose a time", chooseUrl),
        text(
          `Times go to whoever chooses first. You can move or call it off until ${noticeHours} hours before. If none of them suits you, say so there, and when you can.`,
        ),
      ],
      reason: reasonFor(brand.name),
    },
    brand,
  );
}
