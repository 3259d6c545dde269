import { belowMinimumWage } from "./minimum-wage";

type Facts = Parameters<typeof belowMinimumWage>[0] & {
  title: string;
  employerName: string;
  workplace: string;
  placeCount: number;
};

/**
 * What a job still needs before it can be published, in words that follow "it needs"; empty when nothing. The database has
 * the same rule but for the pay (job_publishable, job_needs_place).
 */
export function missingFor(job: Facts, now: Date): string[] {
  const tooLittle = belowMinimumWage(job, now);
  return [
    ...(job.title.trim() ? [] : ["a title"]),
    ...(job.employerName.trim() ? [] : ["an employer"]),
    ...(job.descriptionText.trim() ? [] : ["a description"]),
    ...(job.placeCount > 0 || job.workplace === "remote" ? [] : ["a place, or that it is done from home"]),
    ...(tooLittle ? [`pay at or above the minimum wage (${tooLittle})`] : []),
  ];
}
