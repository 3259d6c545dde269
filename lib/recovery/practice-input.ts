import * as z from "zod";
import { optionalText, tickBox } from "@/lib/core/input";
import { keysOf, SECTORS } from "@/lib/jobs/vocabulary";

/** Where in a process a question comes up. */
export const PRACTICE_STAGES = {
  screening: "First call",
  video: "Recorded video",
  competency: "Examples from your life",
  technical: "Knowledge and thinking",
  assessment: "Assessment centre",
  final: "Last interview",
} as const;
export type PracticeStage = keyof typeof PRACTICE_STAGES;

/** Before the id of a debrief: the question that threw somebody, in their own words. */
export const OF_DEBRIEF = "debrief-";

/** An own answer in the four parts that an example has. */
export const STAR = {
  situation: { label: "Situation", hint: "Where it was, when, who was there. One or two sentences." },
  task: { label: "Task", hint: "What had to be done, and what of it was yours." },
  action: { label: "Action", hint: "What you did: say “I”. This is the longest part." },
  result: { label: "Result", hint: "What came of it, in numbers where you have them, and what you learned." },
} as const;
export type StarPart = keyof typeof STAR;
export const STAR_PARTS = Object.keys(STAR) as StarPart[];

export const STAR_LETTERS = 1000;
const part = optionalText(STAR_LETTERS, `Keep each part to ${STAR_LETTERS} letters: it has to be said in two minutes`);

const star = { situation: part, task: part, action: part, result: part };

/** What is kept of an answer: sealed, for its writer alone. */
export const starAnswer = z.object(star);
export type StarAnswer = z.infer<typeof starAnswer>;

export const practiceForm = z.strictObject({
  ...star,
  isHard: tickBox.default(false),
  version: z.coerce.number().int().min(0).catch(0),
});
export type PracticeInput = z.infer<typeof practiceForm>;

/** What part of the bank is looked at; what cannot be read is left out. */
export const practiceFilter = z.object({
  sector: z.enum(keysOf(SECTORS)).optional().catch(undefined),
  stage: z
    .enum(Object.keys(PRACTICE_STAGES) as [PracticeStage])
    .optional()
    .catch(undefined),
});
export type PracticeFilter = z.infer<typeof practiceFilter>;
