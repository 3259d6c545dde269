import * as z from "zod";
import { optionalText } from "@/lib/core/forms/input";
import { faultsIn, sayFault } from "./linting";

// What candidates ask with and what is written in answer. Safe in the browser.

/** Working days within which whoever asks has an answer; the database counts them from the day it was asked. */
export const FEEDBACK_WITHIN = 5;
/** This many working days after a promise was broken they have our own view. */
export const OWN_VIEW_WITHIN = 2;
/** When that is late as well, an admin sees to it within so many more. */
export const MANAGER_WITHIN = 1;
export const MOST_QUESTIONS = 3;
export const MOST_LETTERS = 500;

/** What somebody may ask: `afterInterview` only of people who have met them. */
export const FEEDBACK_QUESTIONS = {
  "most-ground": { text: "Which answer lost me the most ground?", afterInterview: true },
  "stronger-example": { text: "What would a stronger example have shown?", afterInterview: true },
  close: { text: "How close was it, and what tipped it?", afterInterview: false },
  "first-impression": { text: "What did you think in the first two minutes, and why?", afterInterview: true },
  "not-asked": { text: "What did you hope I would say, and I did not?", afterInterview: true },
  "my-questions": { text: "How did the questions I asked you come across?", afterInterview: true },
  "keep-telling": { text: "Which of my examples should I tell again?", afterInterview: true },
  structure: { text: "Could you follow my answers, or where did you lose the thread?", afterInterview: true },
  "cv-unclear": { text: "What in my CV was unclear, or hard to find?", afterInterview: false },
  "cv-missing": { text: "What would my CV have needed to get further?", afterInterview: false },
  "one-skill": { text: "Which one skill should I build first for jobs like this?", afterInterview: false },
  "other-job": { text: "For which kind of job would you have said yes?", afterInterview: false },
} as const;
export type FeedbackQuestion = keyof typeof FEEDBACK_QUESTIONS;

/** The questions by their keys, in words; one that we no longer ask is left as it is. */
export const sayQuestions = (keys: readonly string[]): string[] =>
  keys.map((key) => (FEEDBACK_QUESTIONS as Record<string, { text: string } | undefined>)[key]?.text ?? key);

/** The three things that feedback says, as its candidate reads them. */
export const PARTS = {
  keep: { title: "Keep doing", ask: "What should they keep doing?" },
  change: { title: "Change next time", ask: "What should they change next time?" },
  tryNext: { title: "Try this", ask: "One thing to try before the next one" },
} as const;

/** Below so many nothing is said of a client: one slow week, or one unhappy candidate, is no habit. */
export const FLOOR = 5;
/** What we hold ourselves to: the share that is there on time, and how useful it is found. */
export const GOAL = { onTime: 0.95, useful: 4 } as const;

/** What a candidate sends to ask. */
export const askForm = z.object({
  questions: z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(z.enum(Object.keys(FEEDBACK_QUESTIONS) as FeedbackQuestion[], "Choose from the list")),
    )
    .transform((keys) => [...new Set(keys)])
    .refine((keys) => keys.length > 0, "Choose one question at least")
    .refine((keys) => keys.length <= MOST_QUESTIONS, "Choose three at most: fewer get better answers"),
});

const TOO_LONG = `Write at most ${MOST_LETTERS} characters: one thing, well said`;

/** Words that somebody reads who was turned down: linted. */
const kindWords = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .refine((text) => text.length <= MOST_LETTERS, TOO_LONG)
    .superRefine(lint);
const answer = optionalText(MOST_LETTERS, TOO_LONG).superRefine(lint);

function lint(text: string | undefined, context: z.RefinementCtx<string | undefined>): void {
  // What is too long is said to be so, and not looked through.
  const [fault] = text && text.length <= MOST_LETTERS ? faultsIn(text) : [];
  if (fault) context.addIssue({ code: "custom", message: sayFault(fault) });
}

/** What an interviewer writes, and what a recruiter passes on. */
export const feedbackWords = z.object({
  keep: kindWords("Say one thing they should keep doing"),
  keepAbout: optionalText(100, "Choose from the list"),
  change: kindWords("Say one thing they should change"),
  changeAbout: optionalText(100, "Choose from the list"),
  tryNext: kindWords("Say one thing they can try"),
  answer1: answer,
  answer2: answer,
  answer3: answer,
});
export type FeedbackWords = z.output<typeof feedbackWords>;

/** What a recruiter passes on: `seen` is what stood there when the page was opened. */
export const releaseForm = feedbackWords.extend({ seen: z.string().max(200).default("") });
export type ReleaseForm = z.output<typeof releaseForm>;

export const ratingForm = z.object({
  useful: z.coerce.number("Choose how useful it was").int().min(1, "Choose how useful it was").max(5),
  missing: optionalText(MOST_LETTERS, TOO_LONG),
});
export type RatingForm = z.output<typeof ratingForm>;

export const USEFUL = ["Not at all", "A little", "Somewhat", "Useful", "Very useful"] as const;
