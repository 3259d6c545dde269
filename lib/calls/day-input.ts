import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";

/**
 * A day as forms and machines send it. Calls are of this millennium: at the ends of the calendar PostgreSQL writes dates in
 * another way than JavaScript, or runs out of them.
 */
export const dayInput = (missing: string, noDay = missing) =>
  z
    .string(missing)
    .refine((text) => text.startsWith("2") && localDate(text) !== null, { error: noDay, abort: true })
    .transform((text) => text as LocalDate);
