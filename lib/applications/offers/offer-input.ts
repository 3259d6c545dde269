import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { line, optionalText, paragraph, tickBox } from "@/lib/core/forms/input";
import { PAY_PERIODS, readPence } from "@/lib/core/money";
import { type Contract, CONTRACTS } from "@/lib/jobs/vocabulary";

/** Where an offer stands, as staff say it. The database has the same words and the moves between them. */
export const OFFER_STATES = {
  made: "Waits for an answer",
  negotiating: "They want to talk",
  accepted: "Accepted",
  declined: "Declined",
  lapsed: "Ran out",
  withdrawn: "Taken back",
  replaced: "Replaced by a later version",
} as const;
export type OfferState = keyof typeof OFFER_STATES;

export const LIVE: OfferState[] = ["made", "negotiating"];
export const isLive = (state: OfferState): boolean => LIVE.includes(state);

/** The hour in London at which an offer runs out on its last day. */
export const EXPIRY_HOUR = 17;

/** A day from a date field. */
export const dayField = (missing: string) =>
  z.string(missing).transform((text, context): LocalDate => {
    const day = localDate(text);
    if (day) return day;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

const pay = z.string("Say what it pays").transform((text, context): number => {
  const pence = readPence(text);
  if (typeof pence === "number") return pence;
  context.addIssue({ code: "custom", message: "Enter the pay in pounds, like 27,000 or 14.10" });
  return z.NEVER;
});

const hours = z
  .string("Say how many hours a week")
  .transform((text) => Number(text.replace(",", ".")))
  .pipe(
    z
      .number("Enter the hours of a week, like 37.5")
      .min(1, "Enter at least one hour a week")
      .max(60, "Enter at most 60 hours a week"),
  )
  .transform((weekly) => Math.round(weekly * 60));

/** An offer as the form of staff sends it. The document is looked at apart. */
export const offerInput = z
  .strictObject({
    pay,
    payPeriod: z.enum(PAY_PERIODS, "Choose what the pay is for"),
    contract: z.enum(Object.keys(CONTRACTS) as Contract[], "Choose the kind of contract"),
    weeklyHours: hours,
    startOn: dayField("Choose the first day"),
    endsOn: dayField("Choose the last day").optional(),
    place: line("Say where the work is", 200, "Say it in at most 200 letters"),
    conditions: optionalText(2000, "Say it in at most 2,000 letters"),
    summary: paragraph("Say in plain words what is offered", 4000, "Say it in at most 4,000 letters"),
    expiresOn: dayField("Choose the last day for an answer"),
    beyondHeadcount: tickBox.optional(),
    /** The version that was on the screen; nought when there was none. */
    seen: z.coerce.number().int().min(0),
  })
  .refine(({ startOn, endsOn }) => !endsOn || endsOn >= startOn, {
    path: ["endsOn"],
    message: "The last day comes before the first",
  })
  .refine(({ contract, endsOn }) => contract !== "permanent" || !endsOn, {
    path: ["endsOn"],
    message: "Permanent work has no last day",
  })
  .refine(({ startOn, expiresOn }) => expiresOn <= startOn, {
    path: ["expiresOn"],
    message: "They would have started before they have to answer",
  });
export type OfferInput = z.infer<typeof offerInput>;

/** Words to the other side about an offer. */
export const offerWords = z.strictObject({
  words: paragraph("Write a few words", 4000, "Say it in at most 4,000 letters"),
});

/** Why the candidate says no, if they like to say. */
export const offerNo = z.strictObject({ reason: optionalText(2000, "Say it in at most 2,000 letters") });
