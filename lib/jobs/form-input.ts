import * as z from "zod";

/** The fields that a recruiter types, in the order of the form, with what they are called where one is named alone. */
export const JOB_FIELD_WORDS = {
  title: "Title",
  employerName: "Employer",
  employerAbout: "The employer in a few words",
  isConfidential: "Confidential",
  places: "Places",
  workplace: "Where",
  contract: "Contract",
  hours: "Hours",
  payFrom: "Pay from",
  payTo: "Pay to",
  payPeriod: "Pay for",
  sector: "Sector",
  sponsorship: "Visa sponsorship",
  degree: "Degree",
  startsOn: "Starts on",
  skills: "Skills",
  summary: "In one sentence",
  description: "Description",
} as const;

export type JobField = keyof typeof JOB_FIELD_WORDS;
export const JOB_FIELDS = Object.keys(JOB_FIELD_WORDS) as JobField[];

/** The form as it stands, right or wrong; an empty text for an empty field, "on" for a ticked box. */
export type JobFields = Record<JobField, string>;

const LONGEST: Partial<Record<JobField, number>> = { description: 80_000, places: 8000, skills: 4000, summary: 4000 };

const typed = (name: JobField) =>
  z
    .string()
    .max(LONGEST[name] ?? 1000)
    .default("");

/** What is kept while somebody types. Longer than can be saved, so that it is kept and can be shortened. */
export const workingJob = z.object(
  Object.fromEntries(JOB_FIELDS.map((name) => [name, typed(name)])) as Record<JobField, ReturnType<typeof typed>>,
);

const version = z.coerce.number().int().min(1).max(2_000_000_000);

/** What a recruiter's browser sends every few seconds. */
export const workingJobInput = z.strictObject({
  baseVersion: version,
  kept: z.iso.datetime().nullable().default(null),
  fields: workingJob,
});

/** The form as the state of a job is put: what is left out is empty. */
export const jobStateInput = z.strictObject({ fields: workingJob });
