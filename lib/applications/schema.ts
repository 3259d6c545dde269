import * as z from "zod";
import { emailAddress, optionalPhone, optionalText, personName } from "@/lib/core/forms/input";
import { type Answer, type Question, questionIn } from "./questions/vocabulary";
import { answerFields } from "./questions/answers-input";
import { readSource } from "./applying/source";
import { CV_KINDS_SAID, RIGHT_TO_WORK, type RightToWork } from "./vocabulary";

export const MAX_CV_BYTES = 5 * 1024 * 1024;
/** The form around the file: names, a message, answers, boundaries. */
export const MAX_APPLICATION_BYTES = MAX_CV_BYTES + 512 * 1024;

const cvFile = z
  .file(`Choose your CV, as ${CV_KINDS_SAID}`)
  .max(MAX_CV_BYTES, "Your CV is larger than 5 MB. Save it as a smaller PDF and choose that.");

/**
 * An application for one job that asks nothing of its own. The content of the CV is looked at after this, by
 * cv-files/check.ts.
 */
export const applicationRequest = z.strictObject({
  name: personName,
  email: emailAddress,
  phone: optionalPhone,
  message: optionalText(4000, "Write at most 4,000 characters"),
  rightToWork: z.enum(
    Object.keys(RIGHT_TO_WORK) as RightToWork[],
    "Choose what is true of your right to work in the UK",
  ),
  /** What should be arranged for interviews. It is kept apart from the application. */
  adjustments: optionalText(2000, "Write at most 2,000 characters"),
  /** Where the job was found, as the page they came by said; nobody is asked, and what makes no sense is left out. */
  source: z.string().transform(readSource).optional(),
  cv: cvFile,
});

/** The same for a job with questions of its own. In a form the CV may be there already. */
export function applicationFor(questions: Question[], { hasCv = false } = {}) {
  return applicationRequest
    .extend(answerFields(questions))
    .extend({ cv: hasCv ? cvFile.optional() : cvFile })
    .transform(({ cv, ...given }) => ({ cv: cv as File | undefined, details: detailsOf(given as Given) }));
}

/** What was said, without the file. Answers by the id of their question. */
export interface ApplicationDetails extends Omit<z.infer<typeof applicationRequest>, "cv"> {
  answers?: Record<string, Answer>;
}

type Given = Omit<z.infer<typeof applicationRequest>, "cv">;

function detailsOf(given: Given): ApplicationDetails {
  const { name, email, phone, message, rightToWork, adjustments, source } = given;
  const answers = Object.entries(given).flatMap(([field, answer]) => {
    const id = questionIn(field);
    return id && answer !== undefined ? [[id, answer as Answer] as const] : [];
  });
  return { name, email, phone, message, rightToWork, adjustments, source, answers: Object.fromEntries(answers) };
}

/** Why somebody takes an application back, if they like to say. */
export const withdrawal = z.strictObject({ reason: optionalText(1000, "Say it in at most 1,000 characters") });
