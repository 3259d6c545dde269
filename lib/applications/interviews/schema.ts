import * as z from "zod";
import { isTimeZone, type LocalDate, localDate } from "@/lib/core/time/dates";
import { emailAddress, isUuid, optionalText, paragraph, personName, tickBox } from "@/lib/core/forms/input";
import { type TypedRange, type TypedTime, wrongWithRange } from "./times";

const id = z.string().refine(isUuid, "Choose from the list");
/** Ticked boxes of one name: none, one or several. */
const several = z
  .union([z.array(id), id.transform((one) => [one])])
  .optional()
  .transform((ids) => ids ?? []);

const whole = (min: number, max: number, wrong: string) =>
  z.coerce.number(wrong).int(wrong).min(min, wrong).max(max, wrong);
const clock = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "Give a time, like 09:30")
  .transform((text) => {
    const [hour = 0, minute = 0] = text.split(":").map(Number);
    return hour * 60 + minute;
  });
const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
const day = z
  .string()
  .refine((text) => localDate(text) !== null, "Give a day that exists")
  .transform((text) => text as LocalDate);

/** What is said of a round: how, where, and what to bring. */
const facts = {
  kind: z.enum(["video", "phone", "place"], "Say how it is held"),
  place: optionalText(300, "Write at most 300 characters"),
  access: optionalText(1000, "Write at most 1,000 characters"),
  link: optionalText(500, "Give a link of at most 500 characters").refine(
    (text) => text === undefined || /^https:\/\/[^\s]+$/.test(text),
    "Give the whole link, beginning with https://",
  ),
  format: optionalText(1000, "Write at most 1,000 characters"),
  bring: optionalText(1000, "Write at most 1,000 characters"),
  practice: optionalText(2000, "Write at most 2,000 characters"),
};

export const roundFacts = z
  .object({ ...facts, version: z.coerce.number().int().positive() })
  .refine(({ kind, place }) => kind !== "place" || place !== undefined, {
    path: ["place"],
    error: "Give the address",
  });
export type RoundFacts = z.output<typeof roundFacts>;

const typed = z.string().max(10, "Give a day and a time that exist").optional();
const timeFields = {
  day1: typed,
  day2: typed,
  day3: typed,
  day4: typed,
  day5: typed,
  day6: typed,
  time1: typed,
  time2: typed,
  time3: typed,
  time4: typed,
  time5: typed,
  time6: typed,
};
const ROWS = [1, 2, 3, 4, 5, 6] as const;

const range = {
  fromDay: maybe(day),
  toDay: maybe(day),
  fromTime: maybe(clock),
  toTime: maybe(clock),
  gap: maybe(whole(0, 240, "Give minutes from 0 to 240")),
};

const times = z.object({ ...timeFields, ...range });
type TimesTyped = z.output<typeof times>;

const minutes = whole(10, 480, "Give minutes from 10 to 480");

/** A new round with its first times, and whom it is for. */
export const roundForm = z
  .object({
    ...facts,
    number: whole(1, 9, "Say whether it is the first, the second or a later one"),
    minutes,
    noticeHours: whole(0, 168, "Give hours from 0 to 168"),
    contacts: several,
    staff: several,
    people: optionalText(2000, "Write at most 2,000 characters"),
    criteria: optionalText(400, "Write at most 400 characters"),
    moveOn: tickBox.optional(),
    version: z.coerce.number().int().positive(),
    ...times.shape,
  })
  .superRefine((form, context) => {
    if (form.kind === "place" && !form.place)
      context.addIssue({ code: "custom", path: ["place"], message: "Give the address" });
    const said = saidPeople(form.people);
    if (typeof said === "string") context.addIssue({ code: "custom", path: ["people"], message: said });
    else if (said.length + form.contacts.length + form.staff.length === 0)
      context.addIssue({ code: "custom", path: ["people"], message: "Say who interviews" });
    if (criteriaOf(form.criteria).length > 3)
      context.addIssue({ code: "custom", path: ["criteria"], message: "Give at most three, one a line" });
    checkRange(form, form.minutes, context);
  });
export type RoundForm = z.output<typeof roundForm>;

/** More times for a round. */
export const timesForm = times
  .extend({ minutes })
  .superRefine((form, context) => checkRange(form, form.minutes, context));
export type TimesForm = z.output<typeof timesForm>;

function checkRange(form: TimesTyped, length: number, context: z.RefinementCtx): void {
  if (!form.fromDay && !form.toDay && form.fromTime === undefined && form.toTime === undefined) return;
  const said = rangeOf(form);
  const wrong = said ? wrongWithRange(said, length) : (["toTime", "Give both days and both times"] as const);
  if (wrong) context.addIssue({ code: "custom", path: [wrong[0]], message: wrong[1] });
}

/** The range that was typed; null when there is none, or only half of one. */
export function rangeOf({ fromDay, toDay, fromTime, toTime, gap }: TimesTyped): TypedRange | null {
  if (!fromDay || !toDay || fromTime === undefined || toTime === undefined) return null;
  return { from: fromDay, to: toDay, opens: fromTime, closes: toTime, gap: gap ?? 0 };
}

/** The single times that were typed, with the field each came from. */
export function typedTimes(form: TimesTyped): TypedTime[] {
  return ROWS.map((row) => {
    const field = `day${row}` as const;
    return { field, day: form[field]?.trim() ?? "", time: form[`time${row}`]?.trim() ?? "" };
  }).filter(({ day, time }) => day !== "" || time !== "");
}

/** "Dana Reid, dana@example.com" a line; a sentence about the first line that is not. */
export function saidPeople(text: string | undefined): { name: string; email: string }[] | string {
  const people: { name: string; email: string }[] = [];
  for (const line of (text ?? "").split("\n").filter((line) => line.trim() !== "")) {
    const cut = line.lastIndexOf(",");
    const name = personName.safeParse(line.slice(0, Math.max(cut, 0)));
    const email = emailAddress.safeParse(line.slice(cut + 1));
    if (cut < 0 || !name.success || !email.success)
      return "Write one a line, name and email address with a comma between, like Dana Reid, dana@example.com";
    people.push({ name: name.data, email: email.data });
  }
  return people.length > 8 ? "Give at most eight" : people;
}

/** One criterion a line. */
export const criteriaOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim().slice(0, 100))
    .filter((line) => line !== "");

const timeZone = z.string().refine(isTimeZone, "Give a time zone we know, like Europe/London").optional();

/** What a candidate sends who chooses a time. */
export const choiceForm = z.object({
  slot: z.string("Choose a time").refine(isUuid, "Choose a time"),
  timeZone,
  adjustments: optionalText(2000, "Write at most 2,000 characters"),
});

export const noneSuitsForm = z.object({
  when: paragraph("Say when you can", 1000, "Write at most 1,000 characters"),
});

const mark = maybe(whole(0, 5, "Choose from the list")).transform((value) => value ?? 0);

/** What an interviewer sends: two minutes, and only the first question must be answered. */
export const feedbackForm = z.object({
  recommendation: z.enum(["yes", "maybe", "no"], "Say whether to go on with them"),
  rating1: mark,
  rating2: mark,
  rating3: mark,
  wentWell: optionalText(2000, "Write at most 2,000 characters"),
  missing: optionalText(2000, "Write at most 2,000 characters"),
  suggestion: optionalText(2000, "Write at most 2,000 characters"),
});
export type FeedbackForm = z.output<typeof feedbackForm>;

export const outcomeForm = z.object({
  outcome: z.enum(["held", "missed-by-candidate", "missed-by-interviewer"], "Say what became of it"),
});
