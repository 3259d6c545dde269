import * as z from "zod";
import { optionalText } from "@/lib/core/forms/input";
import { optionalDay } from "./day-input";
import { checkFee, feeFields } from "./fee-input";
import { FEE_MODELS, keysOf } from "./vocabulary";

/** Terms of business as they were agreed. */
export const termsInput = z
  .strictObject({
    ...feeFields,
    feeModel: z.enum(keysOf(FEE_MODELS), "Choose how the fee is reckoned"),
    rebateDays: z.coerce
      .number("Give a number of days")
      .int("Give a whole number of days")
      .min(0, "Give a number of days")
      .max(730, "Give at most 730 days")
      .default(0),
    signedOn: optionalDay,
    signedBy: optionalText(120, "Use at most 120 characters"),
    validUntil: optionalDay,
  })
  .superRefine(checkFee)
  .refine(({ signedOn, validUntil }) => !signedOn || !validUntil || signedOn <= validUntil, {
    path: ["validUntil"],
    error: "It ends before it was signed",
  });

export type TermsInput = z.infer<typeof termsInput>;
