import * as z from "zod";
import { optionalText, paragraph } from "@/lib/core/forms/input";

/** Days after they heard within which somebody may ask for a second look. */
export const SECOND_LOOK_DAYS = 14;
/** Working days within which it is answered. */
export const ANSWERED_WITHIN = 5;

/** What a candidate asks for it with. */
export const secondLookAsk = z.strictObject({
  words: optionalText(1000, "Say it in at most 1,000 letters"),
});

export const LOOK_OUTCOMES = {
  reopened: "Take it up again: it goes back to screening",
  stands: "The answer stands",
} as const;
export type LookOutcome = keyof typeof LOOK_OUTCOMES;

/** What somebody else of us found; the words go to the candidate with their name. */
export const secondLookAnswer = z.strictObject({
  outcome: z.enum(Object.keys(LOOK_OUTCOMES) as LookOutcome[], "Say what you found"),
  words: paragraph("Say why, in words for the candidate", 2000, "Say it in at most 2,000 letters"),
});
export type LookAnswer = z.output<typeof secondLookAnswer>;
