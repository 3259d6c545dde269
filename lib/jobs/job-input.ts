import * as z from "zod";
import { authorityAnswer } from "@/lib/clients/authority-input";
import { localDate } from "@/lib/core/time/dates";
import { isPayKept, namesAnother, PAY_PERIODS, readPence, sayCurrency } from "@/lib/core/money";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { plain } from "@/lib/core/text/text";
import { JOB_FIELDS } from "./form-input";
import { CONTRACTS, HOURS, keysOf, SECTORS, SPONSORSHIPS, WORKPLACES } from "./vocabulary";

const MOST_PLACES = 40;

const day = (sentence: string) =>
  z
    .string(sentence)
    .refine((text) => localDate(text) !== null, sentence)
    .optional();

/** An amount as a person types it: "27,000", "£14.10". Kept as pence; nought is pay that is not stated. */
const amountIn = (currency: string) =>
  z
    .string()
    .max(20, "Give an amount like 27000 or 14.10")
    .transform((text, context) => {
      const refuse = (message: string) => {
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      };
      const sign = sayCurrency(currency);
      if (namesAnother(currency, text)) return refuse(`The job is paid in ${sign}: give the amount in ${sign} too`);
      const pence = readPence(text);
      return pence === "unreadable" ? refuse("Give an amount like 27000 or 14.10") : (pence ?? undefined);
    })
    .optional();

const facts = {
  title: line("Give the job a title", 140, "Use at most 140 characters in the title"),
  employerName: line("Say who the employer is", 120, "Use at most 120 characters for the employer"),
  employerAbout: optionalText(200, "Use at most 200 characters"),
  isConfidential: tickBox.optional(),
  summary: optionalText(200, "Sum it up in at most 200 characters"),
  description: z
    .string()
    .max(40_000, "Use at most 40,000 characters")
    .transform((text) => plain(text).trim())
    .default(""),
  places: z
    .string()
    .max(4000, "Give at most 40 places")
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n;]/)
          .map((place) => place.trim())
          .filter(Boolean),
      ),
    ])
    .refine((places) => places.length <= MOST_PLACES, "Give at most 40 places"),
  workplace: z.enum(keysOf(WORKPLACES), "Choose where the work is done"),
  contract: z.enum(keysOf(CONTRACTS), "Choose a contract"),
  hours: z.enum(keysOf(HOURS), "Choose full time or part time"),
  sector: z.enum(keysOf(SECTORS), "Choose a sector").optional(),
  skills: optionalText(600, "Use at most 600 characters").transform((text) =>
    [
      ...new Set(
        (text ?? "")
          .split(/[,\n;]/)
          .map((skill) => skill.trim())
          .filter(Boolean),
      ),
    ].slice(0, 30),
  ),
  sponsorship: z.enum(keysOf(SPONSORSHIPS), "Choose one").optional(),
  degree: optionalText(120, "Use at most 120 characters"),
  startsOn: day("Give a day that exists"),
};

/**
 * What a recruiter fills in, with pay in the currency that the job has, which an import may have said. A draft may leave
 * most of it open; what publishing needs is asked then.
 */
export const jobInputIn = (currency = "GBP") =>
  z
    .strictObject({
      ...facts,
      payFrom: amountIn(currency),
      payTo: amountIn(currency),
      payPeriod: z.enum(PAY_PERIODS, "Choose a year, a day or an hour").optional(),
    })
    .refine(({ payFrom, payTo }) => payFrom === undefined || payTo === undefined || payFrom <= payTo, {
      path: ["payTo"],
      error: "The highest pay is below the lowest",
    })
    .refine(
      ({ payFrom, payTo, payPeriod }) => (payFrom === undefined && payTo === undefined) || payPeriod !== undefined,
      { path: ["payPeriod"], error: "Say whether the pay is for a year, a day or an hour" },
    )
    .refine(
      ({ payFrom = null, payTo = null, payPeriod: period }) =>
        !period || isPayKept({ minPence: payFrom, maxPence: payTo, period }),
      { path: ["payPeriod"], error: "That is too much for so short a time: is it the pay of a year?" },
    );

/** The same out of a form that asks for more, such as when it comes out. */
export const jobFormIn = (currency = "GBP") =>
  z
    .record(z.string(), z.unknown())
    .transform((form) =>
      Object.fromEntries(JOB_FIELDS.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]]))),
    )
    .pipe(jobInputIn(currency));

/** The same for a job that has no pay yet: it is given in pounds. */
export const jobInput = jobInputIn();

export type JobInput = z.infer<typeof jobInput>;

const time = (sentence: string) =>
  z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, sentence)
    .optional();

/**
 * When to publish, and when it closes: London days, both included, or London minutes of them. `because` says why what a check
 * holds back may come out all the same.
 */
export const publishRequest = z
  .strictObject({
    version: z.coerce.number().int().min(1),
    closesOn: z
      .string("Choose the last day to apply")
      .refine((text) => localDate(text) !== null, "Choose the last day to apply"),
    closesTime: time("Give a time like 17:00, or leave it empty"),
    publishOn: day("Give a day that exists"),
    publishTime: time("Give a time like 8:00, or leave it empty"),
    because: optionalText(300, "Say why in at most 300 characters"),
    ...authorityAnswer,
  })
  .refine(({ publishOn, publishTime }) => !publishTime || publishOn, {
    path: ["publishOn"],
    error: "Choose the day it comes out at that time",
  });

export type PublishRequest = z.infer<typeof publishRequest>;
