import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { count } from "@/lib/core/text/text";

/** Where an application ended: the first question. The database has the same words. */
export const ENDED = {
  "before-interview": "Before an interview",
  "first-interview": "After the first interview",
  "last-interview": "After the last round",
  offer: "After an offer fell through",
} as const;
export type Ended = keyof typeof ENDED;

/** What there may be to work on: the second question. The database has the same words. */
export const DEVELOP = {
  examples: "Examples with numbers and detail",
  motivation: "Why this job, and why with them",
  speaking: "Nerves, or saying it short",
  knowledge: "Knowing their trade",
  skill: "A skill or tool that they asked for",
  experience: "Experience that they missed",
  tests: "Tests, games and group tasks",
  cv: "How my CV reads",
  choosing: "Which jobs I choose",
} as const;
export type Develop = keyof typeof DEVELOP;
export const DEVELOPS = Object.keys(DEVELOP) as Develop[];

/** More than three at once and nobody can tell which of them helped. */
export const MOST_DEVELOPED = 3;

/** How much time there is: the third question. The database has the same words. */
export const PACES = {
  gentle: { label: "A little", hint: "About an hour a week. Only what matters most, with more time for it" },
  steady: { label: "A few hours a week", hint: "One thing at a time" },
  quick: { label: "Most of my days", hint: "Two things for each that you want to work on, sooner" },
} as const;
export type Pace = keyof typeof PACES;

export const PHASES = { hour: "The first hour", week: "The first week", month: "The next month" } as const;
export type Phase = keyof typeof PHASES;

export const KINDS = {
  read: "Read",
  course: "Course",
  project: "Project",
  practice: "Practice",
  placement: "Placement",
  talk: "Talk",
  write: "Write",
  rest: "Rest",
} as const;
export type Kind = keyof typeof KINDS;

/** Longer ones are better as two. */
export const MOST_MINUTES = 600;

/** How long a step takes, as people say it. */
export const sayMinutes = (minutes: number): string =>
  minutes % 60 === 0 ? count(minutes / 60, "hour") : count(minutes, "minute");

const list = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());

/** The three questions. A plan for anybody needs nothing else. */
export const planAnswers = z.object({
  ended: z.enum(Object.keys(ENDED) as [Ended], "Say where it ended"),
  develop: z.preprocess(
    list,
    z
      .array(z.enum(DEVELOPS as [Develop], "Choose from the list"))
      .max(MOST_DEVELOPED, "Choose three at most: the rest will keep"),
  ),
  pace: z.enum(Object.keys(PACES) as [Pace], "Say how much time you have"),
});
export type PlanAnswers = z.infer<typeof planAnswers>;

/** The same in an account, with what only its owner reads. */
export const ownPlanAnswers = planAnswers.extend({
  job: optionalText(120, "Enter a job title of at most 120 characters"),
  employer: optionalText(120, "Enter a name of at most 120 characters"),
  note: optionalText(2000, "Enter at most 2,000 characters"),
  reminders: tickBox.default(false),
});
export type OwnPlanAnswers = z.infer<typeof ownPlanAnswers>;

const day = z
  .string()
  .transform((text, context) => {
    const parsed = localDate(text.trim());
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: "Enter a day, such as 2026-12-04" });
    return z.NEVER;
  })
  .refine((text: LocalDate) => text > "2020-01-01" && text < "2100-01-01", "Enter a day in the next years");

/** A step of their own. */
export const ownStep = z.object({
  title: line("Say what you want to do", 90, "Say it in at most 90 characters"),
  first: optionalText(200, "Say the first bit in at most 200 characters"),
  kind: z.enum(Object.keys(KINDS) as [Kind], "Choose what kind of thing it is"),
  phase: z.enum(Object.keys(PHASES) as [Phase], "Choose when"),
  minutes: z.coerce
    .number("Enter the minutes as a number")
    .int("Enter whole minutes")
    .min(1, "Enter at least a minute")
    .max(MOST_MINUTES, "Ten hours at most: make two steps of it"),
});
export type OwnStep = z.infer<typeof ownStep>;

/** When a step is to be done. */
export const stepDay = z.object({ dueOn: day });

/** Why a step is left out: nobody has to say. */
export const skipping = z.object({ reason: optionalText(300, "Enter at most 300 characters") });

/** Another pace for what is left of a plan. */
export const paceInput = z.object({ pace: z.enum(Object.keys(PACES) as [Pace], "Say how much time you have") });

/** An address of what came of a step; empty takes it away. */
export const evidenceInput = z.object({
  evidence: z
    .string()
    .trim()
    .max(500, "Enter an address of at most 500 characters")
    .refine(
      (text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text),
      "Enter a whole address, beginning with https://",
    )
    .transform((text) => text || null),
});

/** What else to work on. */
export const moreToDevelop = z.object({ topic: z.enum(DEVELOPS as [Develop], "Choose from the list") });

/** What may be done about reminders from their mail or the account. */
export const REMINDER_ACTS = ["pause", "end", "start"] as const;
export type ReminderAct = (typeof REMINDER_ACTS)[number];
export const PAUSE_DAYS = 14;
