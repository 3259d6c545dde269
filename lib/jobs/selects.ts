import type { Prisma } from "@/lib/core/db";

/** Columns that tell what the public may call a job and whether it is open, for `select`. */
export const NAMED = {
  slug: true,
  title: true,
  employerName: true,
  employerAbout: true,
  isConfidential: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
} as const satisfies Prisma.JobSelect;

/** Columns that say what the work is: all of an advert but its text, its dates and where it came from. */
export const SAID = {
  title: true,
  summary: true,
  employerName: true,
  employerAbout: true,
  isConfidential: true,
  workplace: true,
  contract: true,
  hours: true,
  sector: true,
  skills: true,
  sponsorship: true,
  degree: true,
  startsOn: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
} as const satisfies Prisma.JobSelect;
