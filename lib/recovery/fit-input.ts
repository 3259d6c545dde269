import * as z from "zod";
import { optionalText } from "@/lib/core/forms/input";
import { HOURS, keysOf, SECTORS } from "@/lib/jobs/vocabulary";
import { type Criterion, CRITERION_KEYS, MOST_WEIGHT } from "./fit/words";

const weight = z.coerce.number("Choose a weight").int("Choose a weight").min(0).max(MOST_WEIGHT).default(0);
const whole = (sentence: string, min: number, max: number) =>
  z.coerce.number(sentence).int(sentence).min(min, sentence).max(max, sentence).optional();
const words = optionalText(200, "Say it in at most 200 letters");

const wants = {
  ...(Object.fromEntries(CRITERION_KEYS.map((key) => [key, weight])) as Record<Criterion, typeof weight>),
  dealbreakers: z
    .union([
      z.enum(CRITERION_KEYS).transform((one) => [one]),
      z.array(z.enum(CRITERION_KEYS)).max(CRITERION_KEYS.length),
    ])
    .optional()
    .transform((list) => [...new Set(list ?? [])].sort()),
  /** Whole pounds a year. */
  payFrom: whole("Give pay in whole pounds a year, such as 27000", 1, 1_000_000),
  commuteFrom: optionalText(80, "Give a town or a postcode of at most 80 letters"),
  commuteMinutes: whole("Give minutes one way, from 5 to 180", 5, 180),
  homeDays: whole("Choose from 1 to 5 days", 1, 5),
  hoursWanted: z.enum(keysOf(HOURS), "Choose full time or part time").optional(),
  sectorWanted: z.enum(keysOf(SECTORS), "Choose from the list").optional(),
  learningWords: words,
  teamWords: words,
  valuesWords: words,
};

/** What matters to somebody, as it is kept: sealed, for them alone. A weight from 0 to 5 for each criterion. */
export const fitWants = z.object(wants);
export type FitWants = z.infer<typeof fitWants>;

/** Without these a criterion that counts cannot be compared with anything. */
const NEEDED: [Criterion, (keyof FitWants)[], string][] = [
  ["pay", ["payFrom"], "Say from how much a year, or let pay not matter"],
  ["commute", ["commuteFrom"], "Say from where, or let the way not matter"],
  ["commute", ["commuteMinutes"], "Say how many minutes at most, or let the way not matter"],
  ["home", ["homeDays"], "Say how many days, or let it not matter"],
  ["hours", ["hoursWanted"], "Choose full time or part time, or let hours not matter"],
  ["sector", ["sectorWanted"], "Choose a kind of work, or let it not matter"],
];

function complete(said: FitWants, context: z.RefinementCtx) {
  for (const [criterion, fields, message] of NEEDED)
    for (const field of fields)
      if (said[criterion] > 0 && said[field] === undefined)
        context.addIssue({ code: "custom", path: [field], message, input: said });
  if (CRITERION_KEYS.every((key) => said[key] === 0))
    context.addIssue({ code: "custom", path: ["pay"], message: "Give at least one thing a weight", input: said });
}

const version = z.coerce.number().int().min(0).catch(0);

export const fitForm = z.strictObject({ ...wants, version }).superRefine(complete);
export type FitInput = z.infer<typeof fitForm>;

const learned = z.enum(["yes", "no", "unknown"], "Choose one of these").default("unknown");
const said = Object.fromEntries(CRITERION_KEYS.map((key) => [`${key}Said`, learned])) as Record<
  `${Criterion}Said`,
  typeof learned
>;

/** The form of somebody without an account: what matters, and what is known of one job. `do` may lead back to the form. */
export const publicFitForm = z
  .strictObject({
    ...wants,
    ...said,
    job: optionalText(160, "Say it in at most 160 letters"),
    do: z.literal("change").optional(),
  })
  .superRefine(complete);

const reflection = {
  ...said,
  again: z.enum(["yes", "no", "unsure"], "Choose one of the three").optional(),
  surprised: optionalText(500, "Keep it to 500 letters: the gist is enough"),
  note: optionalText(500, "Keep it to 500 letters: the gist is enough"),
};

/** What somebody learned since, as it is kept: sealed, for them alone. */
export const fitReflection = z.object(reflection);
export type FitReflection = z.infer<typeof fitReflection>;

export const reflectionForm = z.strictObject({ ...reflection, version });
export type ReflectionInput = z.infer<typeof reflectionForm>;

/** How sure somebody is of a job, from 1 to 10. */
export const gutForm = z.strictObject({
  gut: z.coerce
    .number("Choose from 1 to 10")
    .int("Choose from 1 to 10")
    .min(1, "Choose from 1 to 10")
    .max(10, "Choose from 1 to 10"),
});
