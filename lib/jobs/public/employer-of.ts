import { Prisma } from "@/lib/core/db";

/**
 * In SQL, by what the jobs of one employer are told from those of others. A confidential job is of an employer of its own:
 * what is left out beside a job that names the employer would tell.
 */
export const employerOf = (job: "job" | "own"): Prisma.Sql =>
  Prisma.raw(`CASE WHEN ${job}.is_confidential THEN ${job}.id::text ELSE ${job}.employer_name END`);
