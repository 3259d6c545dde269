import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";

/** What the letters about an interview have in common. */
export interface InterviewFacts {
  /** "First interview" */
  title: string;
  job: string;
  employer: string;
}

/** "Tuesday 8 December, 10:00 (UK time)", for subjects and sentences. */
export const sayStart = (startsAt: Date): string => sayMoment(startsAt, LONDON, { year: false });

export const reasonFor = (agency: string): string =>
  `You get this because you applied for a job through ${agency} and are asked to an interview.`;

export const interviewerReason = (agency: string): string =>
  `You get this because ${agency} was told that you interview for this job. Your answer to this mail reaches us.`;
