import * as z from "zod";
import { line, optionalText } from "@/lib/core/forms/input";
import { FEEDBACK_QUESTIONS, type FeedbackQuestion, MOST_QUESTIONS } from "./feedback-input";

// A letter that asks another employer for feedback: put together from a form, kept nowhere. Safe in the browser.

/** Where it ended, as the letter says it. */
export const ENDED_AT = {
  application: "After I applied",
  interview: "After an interview",
  final: "After the last round",
} as const;

const fields = z.object({
  job: line("Say which job it was", 120, "Enter at most 120 characters"),
  employer: line("Say which employer", 120, "Enter at most 120 characters"),
  to: optionalText(80, "Enter at most 80 characters"),
  name: line("Enter your name", 80, "Enter at most 80 characters"),
  ended: z.enum(Object.keys(ENDED_AT) as (keyof typeof ENDED_AT)[], "Say where it ended"),
  liked: optionalText(300, "Write at most 300 characters"),
  questions: z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(z.enum(Object.keys(FEEDBACK_QUESTIONS) as FeedbackQuestion[], "Choose from the list")),
    )
    .refine((keys) => keys.length > 0, "Choose one question at least")
    .refine((keys) => keys.length <= MOST_QUESTIONS, "Choose three at most: fewer get better answers"),
});
/** What the form sends. Everything in it goes into the letter and nowhere else. */
export const letterForm = fields.refine(
  ({ ended, questions }) =>
    ended !== "application" || questions.every((key) => !FEEDBACK_QUESTIONS[key].afterInterview),
  { path: ["questions"], error: "Nobody has met you there: ask about your CV, or how close it was" },
);
export type LetterForm = z.output<typeof letterForm>;

const THANKS = {
  application: "Thank you for reading my application",
  interview: "Thank you for taking the time to meet me",
  final: "Thank you for the time you and your colleagues gave me, up to the last round",
} as const;

/** The letter, with its subject: short, warm, easy to answer, and with no reproach in it. */
export function letterThatAsks(form: LetterForm): { subject: string; text: string } {
  const { job, employer, to, name, ended, liked, questions } = form;
  const asked = questions.map((key) => `- ${FEEDBACK_QUESTIONS[key].text}`);
  return {
    subject: `${job}: a short question about my ${ended === "application" ? "application" : "interview"}`,
    text: [
      to ? `Dear ${to},` : "Hello,",
      `${THANKS[ended]} for the ${job} job at ${employer}, and for letting me know. I would have liked to join you, and I understand your decision.`,
      ...(liked ? [`What stayed with me: ${asSentence(liked)}`] : []),
      `I would like to do better next time. Could you answer ${questions.length === 1 ? "one question" : `${WORDS[questions.length] ?? "a few"} questions`}, in a line or two?`,
      asked.join("\n"),
      "Plain words help me most. If you would rather not, that is fine too, and thank you again.",
      `Kind regards,\n${name}`,
    ].join("\n\n"),
  };
}

const WORDS: Record<number, string> = { 2: "two", 3: "three" };
const asSentence = (text: string): string => (/[.?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
