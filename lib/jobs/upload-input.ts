import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { tickBox } from "@/lib/core/forms/input";

/** What staff want of a list of jobs. Whether a day has passed the page asks, which knows the time. */
export const uploadChoices = z.strictObject({
  source: z
    .string()
    .transform((text) => text.trim().toLowerCase().replace(/\s+/g, "-"))
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Enter a short name of letters, digits and hyphens, like broadbean"),
    )
    .optional()
    .transform((text) => text ?? null),
  publish: tickBox.optional().transform((ticked) => ticked ?? false),
  closesOn: z
    .string()
    .optional()
    .transform((text, context): LocalDate | null => {
      if (!text) return null;
      const day = localDate(text);
      if (!day) context.addIssue({ code: "custom", message: "Enter a day that exists, like 2027-03-31" });
      return day;
    }),
});
