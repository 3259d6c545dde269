import { belowMinimumWage, type Paid } from "./minimum-wage";

type Facts = Paid & {
  title: string;
  employerName: string;
  workplace: string;
  placeCount: number;
};

/**
 * The facts that a published job must have and this one has not, in words that follow "it needs". The database asks for
 * them too (job_publishable, job_needs_place).
 */
export function gapsIn(job: Omit<Facts, keyof Paid> & Pick<Paid, "descriptionText">): string[] {
  return [
    ...(job.title.trim() ? [] : ["a title"]),
    ...(job.employerName.trim() ? [] : ["an employer"]),
    ...(job.descriptionText.trim() ? [] : ["a description"]),
    ...(job.placeCount > 0 || job.workplace === "remote" ? [] : ["a place, or that it is done from home"]),
  ];
}

/** What a job still needs before it can be published; empty when nothing. */
export function missingFor(job: Facts, now: Date): string[] {
  const tooLittle = belowMinimumWage(job, now);
  return [...gapsIn(job), ...(tooLittle ? [`pay at or above the minimum wage (${tooLittle})`] : [])];
}
