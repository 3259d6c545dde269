import * as z from "zod";
import { line } from "@/lib/core/forms/input";
import { MAX_CV_BYTES } from "../schema";

/** How many versions of their CV somebody keeps with us; the database refuses the next. */
export const MOST_KEPT_CVS = 10;

/** What a candidate calls a version of their CV. */
export const cvLabel = line("Give it a name, such as “Engineering”", 80, "Use a name of at most 80 characters");

export const cvRename = z.strictObject({ label: cvLabel });

/** A new version of a CV. Its content is looked at after this, by cv-files/check.ts. */
export const cvUpload = z.strictObject({
  label: cvLabel.optional(),
  cv: z
    .file("Choose your CV")
    .max(MAX_CV_BYTES, "Your CV is larger than 5 MB. Save it as a smaller PDF and choose that."),
});
