import * as z from "zod";
import { readPence } from "@/lib/core/money";
import { FEE_MODELS, keysOf } from "./vocabulary";

/** Hundredths of a per cent: "20", "17.5", "22.5 %". */
const points = z
  .string()
  .max(12, "Give a share like 20 or 17.5")
  .transform((text, context) => {
    const read = /^\s*(\d{1,3}(?:\.\d{1,2})?)\s*%?\s*$/.exec(text);
    const value = read ? Math.round(Number(read[1]) * 100) : 0;
    if (value >= 1 && value <= 100_00) return value;
    context.addIssue({ code: "custom", message: "Give a share like 20 or 17.5" });
    return z.NEVER;
  })
  .optional();

/** A sum as a person types it, kept as pence; nought and nothing are no sum. */
export const pounds = (wrong: string) =>
  z
    .string()
    .max(20, wrong)
    .transform((text, context) => {
      const pence = readPence(text);
      if (pence !== "unreadable" && (pence ?? 0) <= 2_000_000_000) return pence ?? undefined;
      context.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    })
    .optional();

export const feeFields = {
  feeModel: z.enum(keysOf(FEE_MODELS), "Choose how the fee is reckoned").optional(),
  feePercent: points,
  feeAmount: pounds("Give a sum like 4500"),
};

interface Fee {
  feeModel?: keyof typeof FEE_MODELS;
  feePercent?: number;
  feeAmount?: number;
}

/** What the model needs and is not there, for `superRefine`; nothing chosen needs nothing. */
export function checkFee({ feeModel, feePercent, feeAmount }: Fee, context: z.RefinementCtx): void {
  const lacks = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (feeModel === "percentage" && feePercent === undefined) lacks("feePercent", "Give the share, like 20");
  if (feeModel && feeModel !== "percentage" && feeAmount === undefined) lacks("feeAmount", "Give the sum, like 4500");
  if (!feeModel && (feePercent !== undefined || feeAmount !== undefined))
    lacks("feeModel", "Choose how the fee is reckoned");
}

/** A fee as its three columns, only what its model reads. */
export const feeColumns = ({ feeModel, feePercent, feeAmount }: Fee) => ({
  feeModel: feeModel ?? null,
  feePoints: feeModel === "percentage" ? (feePercent ?? null) : null,
  feePence: feeModel && feeModel !== "percentage" ? (feeAmount ?? null) : null,
});
