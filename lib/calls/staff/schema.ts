import * as z from "zod";
import { line, optionalText, paragraph } from "@/lib/core/forms/input";
import { DAYS_OF_WEEK } from "@/lib/core/time/weekdays";
import { caller } from "../caller-input";
import { dayInput } from "../day-input";
import type { MinuteRange } from "../diary/hours";
import { type Outcome, OUTCOMES, TOPIC_SLUGS } from "../vocabulary";

/** "9:30", "9.30", "9", "17:00" or "5pm" as minutes since midnight; "24:00" is the end of the day. Null for what is no time. */
function readClock(text: string): number | null {
  const [whole, hours = "", minutes = "0", half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim()) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (whole === undefined || minute > 59 || hour > (half ? 12 : 24) || (half && hour === 0)) return null;
  const inDay = half ? (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : hour;
  return inDay * 60 + minute <= 1440 ? inDay * 60 + minute : null;
}

const clock = z.string("Give a time like 9:30").transform((text, context) => {
  const minute = readClock(text);
  if (minute !== null) return minute;
  context.addIssue({ code: "custom", message: "Give a time like 9:30" });
  return z.NEVER;
});

/** What became of a call. The next steps are mailed to the visitor; the note is ours alone. */
export const outcomeInput = z
  .strictObject({
    outcome: z.enum(Object.keys(OUTCOMES) as Outcome[], "Say what became of the call"),
    nextSteps: optionalText(3000, "Say it in at most 3,000 letters"),
    note: optionalText(3000, "Say it in at most 3,000 letters"),
    promise: optionalText(200, "Say it in at most 200 letters"),
    promiseDueOn: dayInput("Say by which day").optional(),
    noPromise: optionalText(300, "Say it in at most 300 letters"),
  })
  .refine(({ promise, promiseDueOn }) => !promise || promiseDueOn !== undefined, {
    path: ["promiseDueOn"],
    error: "Say by which day you keep it",
  })
  .refine(({ promise, promiseDueOn }) => promiseDueOn === undefined || promise, {
    path: ["promise"],
    error: "Say what you promised by then",
  })
  .refine(({ promise, noPromise }) => !promise || !noPromise, {
    path: ["noPromise"],
    error: "You made a promise: then there is nothing to explain",
  })
  .refine(({ outcome, promise, noPromise }) => outcome === "held" || (!promise && !noPromise), {
    path: ["promise"],
    error: "Promises belong to a call that took place",
  })
  .refine(({ outcome, nextSteps }) => outcome === "held" || !nextSteps, {
    path: ["nextSteps"],
    error: "Next steps belong to a call that took place",
  });

/** What a consultant promised, and by when. */
export const promiseInput = z.strictObject({
  what: line("Say what you promised", 200, "Say it in at most 200 letters"),
  dueOn: dayInput("Say by which day you keep it"),
});

/** The same as `recordOutcome` takes it. */
export const toldIn = ({ promise, promiseDueOn, ...told }: z.output<typeof outcomeInput>) => ({
  ...told,
  ...(promise && promiseDueOn && { promise: { what: promise, dueOn: promiseDueOn } }),
});

export const noteInput = z.strictObject({
  text: paragraph("Write something", 3000, "Say it in at most 3,000 letters"),
});

/** Whoever works into the next day does not work longer than this: "17:00-9:00" is a slip. */
const LONGEST_MINUTES = 12 * 60;

/** Hours as people write them: "9:30-12:30, 13:30-17:00", "9-5pm", or nothing for a day off. Null where they make no sense. */
function readHours(text: string): MinuteRange[] | null {
  const found = text
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [from = "", to = "", ...rest] = part.split(/\s*(?:-|–|\bto\b)\s*/);
      const [start, end] = [readClock(from), readClock(to)];
      if (start === null || end === null || start === end || rest.length > 0) return null;
      const endMinute = end > start ? end : end + 1440;
      return end > start || endMinute - start <= LONGEST_MINUTES ? { startMinute: start, endMinute } : null;
    });
  const good = found.filter((range) => range !== null).sort((a, b) => a.startMinute - b.startMinute);
  const overlaps = good.some((range, at) => range.startMinute < (good[at - 1]?.endMinute ?? 0));
  return good.length === found.length && !overlaps ? good : null;
}

const hours = (sentence: string) =>
  z
    .string()
    .max(200)
    .transform((text, context) => {
      const found = readHours(text);
      if (found) return found;
      context.addIssue({ code: "custom", message: sentence });
      return z.NEVER;
    })
    .optional()
    .transform((given) => given ?? []);

const HOW = "write hours like 9:30-12:30, 13:30-17:00, or leave it empty";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const minutes = (most: number) =>
  z.coerce
    .number("Give whole minutes")
    .int("Give whole minutes")
    .min(0, "Give whole minutes")
    .max(most, `Give at most ${most} minutes`);
const count = (sentence: string, most: number) =>
  z.coerce.number(sentence).int(sentence).min(1, sentence).max(most, sentence);

/** When a consultant takes calls, and which. */
export const hoursInput = z
  .strictObject({
    ...(Object.fromEntries(DAYS_OF_WEEK.map((name) => [name, hours(`${capital(name)}: ${HOW}`)])) as Record<
      (typeof DAYS_OF_WEEK)[number],
      ReturnType<typeof hours>
    >),
    about: z.string().max(200, "Say it in at most 200 letters").default(""),
    topics: z
      .union(
        [z.enum(TOPIC_SLUGS).transform((one) => [one]), z.array(z.enum(TOPIC_SLUGS))],
        "Choose topics from the list",
      )
      .default([]),
    holidays: z.enum(["england-and-wales", "scotland", "northern-ireland"], "Choose whose bank holidays count"),
    bufferBeforeMinutes: minutes(120),
    bufferAfterMinutes: minutes(120),
    minimumNoticeHours: z.coerce
      .number("Give whole hours")
      .int("Give whole hours")
      .min(0, "Give whole hours")
      .max(336, "Give at most 336 hours"),
    horizonDays: count("Give whole days from 1 to 365", 365),
    dailyLimit: count("Give a number from 1 to 48", 48),
    weeklyLimit: count("Give a number from 1 to 200", 200),
    weight: count("Give a number from 1 to 100", 100),
    takesCalls: z.literal("yes").optional(),
  })
  .refine(({ minimumNoticeHours, horizonDays }) => minimumNoticeHours < horizonDays * 24, {
    path: ["minimumNoticeHours"],
    error: "With so much notice nothing would ever be free: the horizon has to be longer",
  });

export type HoursInput = z.infer<typeof hoursInput>;

/** Days away, or hours of one day. Without hours the days are whole. */
export const awayInput = z
  .strictObject({
    from: dayInput("Give the first day"),
    to: dayInput("Give the last day"),
    start: clock.optional(),
    end: clock.optional(),
    note: z.string().max(200, "Say it in at most 200 letters").default(""),
    /** Ticked by whoever has seen which calls fall into it. */
    handOver: z.literal("yes").optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "The last day comes before the first" })
  .refine(({ start, end }) => (start === undefined) === (end === undefined), {
    path: ["end"],
    error: "Give both times, or neither",
  })
  .refine(({ from, to, start = 0, end = 1440 }) => from < to || start < end, {
    path: ["end"],
    error: "It has to end after it begins",
  });

export type AwayInput = z.infer<typeof awayInput>;

/** Other hours on one day: in place of what the weekday says, bank holidays included. */
export const exceptionInput = z.strictObject({
  day: dayInput("Give a day"),
  hours: hours(capital(HOW)),
  note: z.string().max(200, "Say it in at most 200 letters").default(""),
  /** Ticked by whoever has seen which calls are booked outside these hours. */
  keepCalls: z.literal("yes").optional(),
});

export const calendarInput = z.strictObject({
  address: z.string().trim().max(500, "Give an address of at most 500 letters").optional(),
});

/** A new time for a call, and for whom. */
export const deskMove = z.strictObject({
  day: dayInput("Choose a day"),
  time: clock,
  to: z.uuid("Choose a consultant").optional(),
});

export type DeskMove = z.infer<typeof deskMove>;

/** A call booked for somebody who rang. */
export const deskBooking = z.strictObject({
  day: dayInput("Choose a day"),
  time: clock,
  with: z.string().max(80).optional(),
  topic: z.enum(TOPIC_SLUGS, "Choose a topic from the list").optional(),
  ...caller.shape,
  name: line("Give their name", 120, "Give a name of at most 120 characters"),
});
