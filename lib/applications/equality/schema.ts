import * as z from "zod";
import { answersTo, QUESTION_KEYS } from "./questions";

const answers = Object.fromEntries(
  QUESTION_KEYS.map((key) => [key, z.enum(Object.keys(answersTo(key)), "Choose one of these").optional()]),
);

/** What somebody says of who they are. Every question may be left out. */
export const equalityInput = z.strictObject({ ...answers, token: z.string().max(300).default("") });
