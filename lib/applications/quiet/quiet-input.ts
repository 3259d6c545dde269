import * as z from "zod";
import { addDays, daysBetween, type LocalDate } from "@/lib/core/time/dates";

/** An exam season; whoever is away for longer has more than one. */
export const MOST_QUIET_DAYS = 31;
/** This many periods to come at once. */
export const MOST_PERIODS = 6;
/** Nobody knows further ahead. */
const AHEAD_DAYS = 400;

const day = z.iso.date({ error: "Enter a day", abort: true });

/** Days on which no letter comes that can wait, both included; judged on the London day of `today`. */
export const quietInput = (today: LocalDate) =>
  z
    .strictObject({ fromOn: day, untilOn: day })
    .refine(({ untilOn }) => untilOn >= today, { path: ["untilOn"], message: "That day is over" })
    .refine(({ fromOn, untilOn }) => untilOn >= fromOn, {
      path: ["untilOn"],
      message: "Enter a last day that is not before the first",
    })
    .refine(({ fromOn, untilOn }) => daysBetween(fromOn as LocalDate, untilOn as LocalDate) < MOST_QUIET_DAYS, {
      path: ["untilOn"],
      message: `At most ${MOST_QUIET_DAYS} days at a time: an answer should not wait for longer`,
    })
    .refine(({ untilOn }) => untilOn <= addDays(today, AHEAD_DAYS), {
      path: ["untilOn"],
      message: "That is too far ahead",
    });
export type QuietInput = z.infer<ReturnType<typeof quietInput>>;
