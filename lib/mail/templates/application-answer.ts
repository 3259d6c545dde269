import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import type { Block } from "./blocks";
import { button, letter, small, text } from "./letter";

/** A no on one application. */
export interface AnswerPart {
  job: string;
  employer: string;
  /** What a person of staff wrote, line by line. */
  words: string;
  /** In place of the usual one, where it is alone in its letter. */
  subject?: string;
  /** Who says it. */
  from: string;
  feedbackUrl: string;
}

interface Answer {
  /** All that one person hears on one day; mostly one. */
  parts: AnswerPart[];
  callUrl: string;
  planUrl: string;
}

/** The no: the outcome first, one true thing about it, three things that can come next, and a name. Several are one letter. */
export function applicationAnswer({ parts, callUrl, planUrl }: Answer, brand: Brand): Message {
  const [first, ...more] = parts;
  if (!first) throw new Error("A letter with a no says of which application");
  const said = more.length === 0 ? alone(first) : together(parts);
  return letter(
    {
      template: "application-answer",
      ...said,
      blocks: [
        ...said.blocks,
        { kind: "link", label: "Make a plan for the next hour, day and week", href: planUrl },
        { kind: "link", label: "Talk it over with us", href: callUrl },
        small("Your CV stays yours: delete it, or everything, in your account at any time."),
      ],
      reason: `You get this because you applied for ${more.length === 0 ? "a job" : "jobs"} through ${brand.name}.`,
    },
    brand,
  );
}

interface Said {
  subject: string;
  preview: string;
  title: string;
  blocks: Block[];
}

const alone = ({ job, employer, words, subject, from, feedbackUrl }: AnswerPart): Said => ({
  subject: subject ?? `Our answer: ${job}`,
  preview: `Your application for ${job} goes no further. Here is why, and what can come next.`,
  title: "Not this one",
  blocks: [
    text(
      `Your application for ${job} at ${employer} will not be taken further. I am sorry: it costs something to try.`,
    ),
    { kind: "quote", text: words },
    text(`${from} read it and wrote this. Answer this email if you want to know more; it comes to a person.`),
    button("Ask for feedback", feedbackUrl),
  ],
});

function together(parts: AnswerPart[]): Said {
  const many = NUMBERS[parts.length] ?? String(parts.length);
  return {
    subject: `Our answers: ${many.toLowerCase()} applications`,
    preview: `${parts.map(({ job }) => job).join(", ")}: here is why, and what can come next.`,
    title: "Not these",
    blocks: [
      text(
        `${many} of your applications will not be taken further. I am sorry, all the more for ${parts.length === 2 ? "both" : "all of them"} on one day: it costs something to try. You hear of them in one letter, and no other no comes today.`,
      ),
      ...parts.flatMap(({ job, employer, words, from, feedbackUrl }): Block[] => [
        { kind: "heading", text: `${job} at ${employer}` },
        { kind: "quote", text: words },
        text(`${from} read it and wrote this.`),
        { kind: "link", label: "Ask for feedback on this one", href: feedbackUrl },
      ]),
      text("Answer this email if you want to know more; it comes to a person."),
    ],
  };
}

const NUMBERS: Record<number, string> = {
  2: "Two",
  3: "Three",
  4: "Four",
  5: "Five",
  6: "Six",
  7: "Seven",
  8: "Eight",
};
