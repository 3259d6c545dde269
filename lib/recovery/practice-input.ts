import * as z from "zod";
import { optionalText, tickBox } from "@/lib/core/forms/input";
import { keysOf, SECTORS } from "@/lib/jobs/vocabulary";
import { PRACTICE_STAGES, type PracticeStage, STAR_LETTERS } from "./practice/words";

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
