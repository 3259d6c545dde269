import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

export type FeedbackNews = "asked" | "answered" | "late" | "late-again";

interface News {
  news: FeedbackNews;
  job: string;
  by: string;
  url: string;
}

const WORDS: Record<FeedbackNews, { subject: (job: string) => string; text: (by: string) => string; button: string }> =
  {
    asked: {
      subject: (job) => `Feedback asked for: ${job}`,
      text: (by) =>
        `Somebody who was turned down before an interview asks what to learn from it. We have promised them an answer by ${by}, and it is yours to give.`,
      button: "Answer them",
    },
    answered: {
      subject: (job) => `Feedback to pass on: ${job}`,
      text: (by) =>
        `An interviewer has answered somebody who asks what to learn from it. Read it, and pass it on: they have been promised it by ${by}.`,
      button: "Read it and pass it on",
    },
    late: {
      subject: (job) => `Feedback overdue: ${job}`,
      text: (by) =>
        `The day by which we promised feedback has passed. We have told them so, and that they have our own view by ${by}. Please ring the client, and write down your view if they still have none.`,
      button: "Give our own view",
    },
    "late-again": {
      subject: (job) => `Feedback promised twice and not given: ${job}`,
      text: (by) =>
        `We promised somebody feedback, and when it was late our own view. Neither has come. They have been told so, with your name or a colleague’s, and that they have it by ${by}. Please see to it today, or give it to somebody who can.`,
      button: "See what is missing",
    },
  };

/**
 * To whoever has the job: feedback is asked for, has come, or is overdue; to the admins where it is so twice. Who asks
 * stays in the admin area.
 */
export function feedbackForStaff({ news, job, by, url }: News, brand: Brand): Message {
  const words = WORDS[news];
  return letter(
    {
      template: "feedback-for-staff",
      subject: words.subject(job),
      preview: `Promised by ${by}.`,
      title: words.subject(job),
      blocks: [text(words.text(by)), button(words.button, url)],
      reason: `You get this because you work at ${brand.name}.`,
    },
    brand,
  );
}
