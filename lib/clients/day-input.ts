import * as z from "zod";
import { localDate } from "@/lib/core/time/dates";

/** A day that may be left out, as YYYY-MM-DD. */
export const optionalDay = z
  .string("Give a day that exists")
  .refine((text) => localDate(text) !== null, "Give a day that exists")
  .optional();
