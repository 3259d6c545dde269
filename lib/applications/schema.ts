import * as z from "zod";
import { emailAddress, optionalPhone, optionalText, personName } from "@/lib/core/input";
import { readSource } from "./source";
import { CV_KINDS_SAID } from "./vocabulary";

export const MAX_CV_BYTES = 5 * 1024 * 1024;
/** The form around the file: names, a message, boundaries. */
export const MAX_APPLICATION_BYTES = MAX_CV_BYTES + 128 * 1024;

/** An application for one job. The content of the CV is looked at after this, by cv-check. */
export const applicationRequest = z.strictObject({
  name: personName,
  email: emailAddress,
  phone: optionalPhone,
  message: optionalText(4000, "Write at most 4,000 characters"),
  rightToWork: z.enum(["yes", "needs-sponsorship", "unsure"], "Choose what is true of your right to work in the UK"),
  /** Where the job was found, as the page they came by said; nobody is asked, and what makes no sense is left out. */
  source: z.string().transform(readSource).optional(),
  cv: z
    .file(`Choose your CV, as ${CV_KINDS_SAID}`)
    .max(MAX_CV_BYTES, "Your CV is larger than 5 MB. Save it as a smaller PDF and choose that."),
});

export type ApplicationRequest = z.infer<typeof applicationRequest>;

/** What was said, without the file. */
export type ApplicationDetails = Omit<ApplicationRequest, "cv">;

/** Why somebody takes an application back, if they like to say. */
export const withdrawal = z.strictObject({ reason: optionalText(1000, "Say it in at most 1,000 characters") });
