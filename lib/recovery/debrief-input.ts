import * as z from "zod";
import { line, optionalText } from "@/lib/core/input";

/** How far somebody had come when it happened; the words of practice questions are beside them (./practice-input.ts). */
export const DEBRIEF_STAGES = {
  application: "The application itself",
  test: "An online test",
  screening: "A first call",
  video: "A recorded video interview",
  interview: "A first interview",
  assessment: "An assessment centre",
  final: "A second or last interview",
} as const;
export type DebriefStage = keyof typeof DEBRIEF_STAGES;

/** What it can be about, so that what comes back can be seen. */
export const THEMES = {
  examples: "Examples, and numbers in them",
  structure: "Keeping an answer in order",
  motivation: "Why this job, why this employer",
  knowledge: "Knowing the subject",
  thinking: "A case, a sum or a puzzle",
  people: "Working with the others in the room",
  questions: "My own questions to them",
  time: "Time: too little, or too much said",
  nerves: "Nerves",
  practical: "The line, the room, the way there",
} as const;
export type Theme = keyof typeof THEMES;

/** "Was it in my hands?" Not everything is, and whoever says so learns less from noise. */
export const CONTROLS = {
  yes: "Yes, mostly",
  no: "No, mostly not",
  unsure: "I am not sure",
} as const;
export type Control = keyof typeof CONTROLS;

/** What each of the questions is answered with, at most. */
export const ANSWER_LETTERS = 500;
const tooLong = `Keep it to ${ANSWER_LETTERS} letters: the gist is enough`;

const keys = <T extends Record<string, string>>(words: T) => Object.keys(words) as [keyof T & string];

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
