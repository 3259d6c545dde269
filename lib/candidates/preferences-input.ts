import * as z from "zod";
import { tickBox } from "@/lib/core/forms/input";
import { plain } from "@/lib/core/text/text";
import { MAX_RADIUS_MILES, searchCriteria } from "@/lib/jobs/schema";

export const MOST_PLACES = 3;

/** When somebody could begin, in days from now. */
export const STARTS = { "90": "Within three months", "180": "Within six months", "365": "Within a year" } as const;

const { sector, contract, workplace, salaryMin } = searchCriteria.shape;

/** What somebody looks for, in the words of a search of jobs; places one in each line. */
export const preferencesInput = z.strictObject({
  sector,
  contract,
  workplace,
  places: z
    .string()
    .max(1000, "Name at most three places")
    .optional()
    .transform((text) => [
      ...new Set(
        plain(text ?? "")
          .split(/[\n;]/)
          .map((place) => place.replace(/\s+/g, " ").trim())
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().max(80, "Give places of at most 80 characters"))
        .max(MOST_PLACES, "Name at most three places, one in each line"),
    ),
  radius: z.coerce.number("Choose how far").int().min(0).max(MAX_RADIUS_MILES).optional(),
  salaryMin,
  starts: z.enum(["90", "180", "365"], "Choose when you could start").optional(),
  sponsorship: tickBox.default(false),
});

export type PreferencesInput = z.infer<typeof preferencesInput>;

/** The same from a form, with the version that it was filled in over. */
export const preferencesForm = preferencesInput.extend({ version: z.coerce.number().int().min(0).catch(0) });
