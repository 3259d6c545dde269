import { publicWords } from "@/lib/jobs/public/confidential";

/** What an export calls a job by, for `select`; namedJobs leaves of it what its reader may know. */
export const JOB = { title: true, employerName: true, isConfidential: true } as const;
export const JOB_AT = { ...JOB, slug: true } as const;

type Named = { title: string; employerName: string; isConfidential: boolean };

/** All of an export, with its jobs as their pages call them: a confidential employer's name is nobody's to read. */
export function namedJobs<T>(value: T): T {
  if (Array.isArray(value)) return value.map(namedJobs) as T;
  if (!isPlain(value)) return value;
  const entries = Object.entries(isNamed(value) ? shown(value) : value);
  return Object.fromEntries(entries.map(([key, one]) => [key, namedJobs(one)])) as T;
}

function shown({ employerName, isConfidential, ...job }: Named): object {
  return { ...job, title: publicWords(job.title, { employerName, isConfidential }) };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(value instanceof Date);

const isNamed = (value: object): value is Named =>
  "employerName" in value && "isConfidential" in value && "title" in value;
