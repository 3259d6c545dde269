import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { optionalDay } from "./day-input";
import { checkFee, feeFields, pounds } from "./fee-input";
import { keysOf, STAGES } from "./vocabulary";

const people = (missing: string, least: number) =>
  z.coerce.number(missing).int(missing).min(least, missing).max(999, "Give at most 999");

/** What a client wants filled. */
export const vacancyInput = z
  .strictObject({
    title: line("Say what is to be filled", 140, "Use at most 140 characters in the title"),
    headcount: people("Say how many are wanted", 1).default(1),
    filledCount: people("Say how many are found", 0).default(0),
    ...feeFields,
    ownerId: z.uuid("Choose somebody from the list").optional(),
    contactId: z.uuid("Choose somebody from the list").optional(),
    isConfidential: tickBox.optional(),
    salaryFrom: pounds("Give a sum like 27000"),
    salaryTo: pounds("Give a sum like 27000"),
    startOn: optionalDay,
    deadlineOn: optionalDay,
    notes: optionalText(8000, "Use at most 8,000 characters"),
  })
  .superRefine(checkFee)
  .refine(({ headcount, filledCount }) => filledCount <= headcount, {
    path: ["filledCount"],
    error: "More are found than wanted: raise the number that is wanted",
  })
  .refine(({ salaryFrom, salaryTo }) => salaryFrom === undefined || salaryTo === undefined || salaryFrom <= salaryTo, {
    path: ["salaryTo"],
    error: "The highest pay is below the lowest",
  });

export type VacancyInput = z.infer<typeof vacancyInput>;

export const stageInput = z.strictObject({ to: z.enum(keysOf(STAGES), "Choose where it goes") });
