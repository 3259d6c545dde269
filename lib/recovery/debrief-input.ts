import * as z from "zod";
import { line, optionalText } from "@/lib/core/forms/input";
import { ANSWER_LETTERS, CONTROLS, DEBRIEF_STAGES, THEMES } from "./learning/words";

const tooLong = `Keep it to ${ANSWER_LETTERS} letters: the gist is enough`;

const keys = <T extends object>(words: T) => Object.keys(words) as [keyof T & string];

const themes = z
  .union([
    z.enum(keys(THEMES)).transform((one) => [one]),
    z.array(z.enum(keys(THEMES))).max(Object.keys(THEMES).length),
  ])
  .optional()
  .transform((list) => [...new Set(list ?? [])]);

const parts = {
  about: line("Say which job it was", 160, "Say it in at most 160 letters"),
  stage: z.enum(keys(DEBRIEF_STAGES), "Choose how far it had come"),
  wentWell: optionalText(ANSWER_LETTERS, tooLong),
  threw: optionalText(ANSWER_LETTERS, tooLong),
  themes,
  change: optionalText(ANSWER_LETTERS, tooLong),
  control: z.enum(keys(CONTROLS), "Choose one of the three").default("unsure"),
};

/** What a debrief says, as it is kept: sealed, for its writer alone. */
export const debriefContent = z.object(parts);
export type DebriefContent = z.infer<typeof debriefContent>;

/** The same from a form, with the day and the version it was filled in over. */
export const debriefForm = z
  .strictObject({
    ...parts,
    happenedOn: z.iso.date("Enter the day it was").refine((day) => day >= "2000-01-01", "Enter the day it was"),
    version: z.coerce.number().int().min(0).catch(0),
  })
  .refine(({ wentWell, threw, change }) => Boolean(wentWell || threw || change), {
    path: ["wentWell"],
    message: "Answer at least one of the first three questions",
  });
export type DebriefInput = z.infer<typeof debriefForm>;

/** The form of somebody without an account; `do` is the button, which may lead back to the form. */
export const publicDebriefForm = debriefForm.safeExtend({ do: z.literal("change").optional() });

/** When somebody may want to read a debrief again. */
export const REVISITS = {
  "two-weeks": { label: "In two weeks", days: 14 },
  month: { label: "In a month", days: 30 },
  "three-months": { label: "In three months", days: 91 },
  never: { label: "Not at all", days: null },
} as const;
export type Revisit = keyof typeof REVISITS;

export const revisitInput = z.object({ when: z.enum(keys(REVISITS), "Choose when") });
