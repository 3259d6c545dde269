import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { optionalText, paragraph } from "@/lib/core/forms/input";
import { faultsOf } from "../tone";
import { STAGES, type Stage } from "../vocabulary";

const day = z
  .string()
  .transform((text, context) => {
    const found = localDate(text);
    if (found) return found;
    context.addIssue({ code: "custom", message: "Choose a day" });
    return z.NEVER;
  })
  .optional();

/** A move of an application, as the form on its page sends it. */
export const moveInput = z
  .strictObject({
    to: z.enum(Object.keys(STAGES) as Stage[], "Choose where it goes"),
    version: z.coerce.number().int().min(1),
    words: optionalText(3000, "Say it in at most 3,000 letters"),
    reason: optionalText(1000, "Say it in at most 1,000 letters"),
    answerDueOn: day,
  })
  .superRefine(({ to, words }, context) => {
    // The words of a no are looked at as those of a template are.
    const [fault] = to === "rejected" && words ? faultsOf(words) : [];
    if (fault) context.addIssue({ code: "custom", path: ["words"], message: fault });
  });

/** A move of a card on a board. `quiet` is a board that says itself what happened. */
export const boardMoveInput = z.strictObject({
  id: z.uuid("This application is not there"),
  to: z.enum(Object.keys(STAGES) as Stage[], "Choose where it goes"),
  version: z.coerce.number().int().min(1),
  reason: optionalText(1000, "Say it in at most 1,000 letters"),
  quiet: z.literal("yes").optional(),
});

/** Whom we wait for, as the candidate reads it too. The database has the same words. */
export const WAITING_ON = { client: "The employer", candidate: "The candidate", us: "Ourselves" } as const;

/** A day by which a candidate hears is moved. */
export const promiseInput = z
  .strictObject({
    version: z.coerce.number().int().min(1),
    dueOn: z.string("Choose a day").transform((text, context): LocalDate => {
      const found = localDate(text);
      if (found) return found;
      context.addIssue({ code: "custom", message: "Choose a day" });
      return z.NEVER;
    }),
    waitingOn: z.enum(Object.keys(WAITING_ON) as (keyof typeof WAITING_ON)[], "Choose whom we wait for"),
    waitingSince: day,
    askAgainOn: day,
    words: paragraph("Write what the candidate reads", 1000, "Write at most 1,000 characters"),
  })
  .refine(({ askAgainOn, dueOn }) => !askAgainOn || askAgainOn <= dueOn, {
    path: ["askAgainOn"],
    message: "Ask again before the day by which they hear",
  });
export type PromiseInput = z.infer<typeof promiseInput>;
