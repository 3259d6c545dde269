import type { Brand } from "@/lib/core/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

interface Answer {
  job: string;
  employer: string;
  /** What a person of staff wrote, line by line. */
  words: string;
  /** In place of the usual one. */
  subject?: string;
  /** Who says it. */
  from: string;
  callUrl: string;
  articleUrl: string;
  jobsUrl: string;
}

/** The no: the outcome first, one true thing about it, what can come next, and a name. */
export function applicationAnswer(
  { job, employer, words, subject, from, callUrl, articleUrl, jobsUrl }: Answer,
  brand: Brand,
): Message {
  return letter(
    {
      template: "application-answer",
      subject: subject ?? `Our answer: ${job}`,
      preview: `Your application for ${job} goes no further. Here is why, and what can come next.`,
      title: "Not this one",
      blocks: [
        text(
          `Your application for ${job} at ${employer} will not be taken further. I am sorry: it costs something to try.`,
        ),
        { kind: "quote", text: words },
        text(`${from} read it and wrote this. Answer this email if you want to know more; it comes to a person.`),
        button("Talk it over with us", callUrl),
        { kind: "link", label: "What helps in the days after a no", href: articleUrl },
        { kind: "link", label: "Jobs that are open now", href: jobsUrl },
        small("Your CV stays yours: delete it, or everything, in your account at any time."),
      ],
      reason: `You get this because you applied for a job through ${brand.name}.`,
    },
    brand,
  );
}
