import * as z from "zod";
import { type Point, milesBetween } from "@/lib/places/miles";
import { resolvePlace } from "@/lib/places/resolve";
import { sayPay, sayYearly, yearlyPence } from "@/lib/core/money";
import type { JobSummary } from "@/lib/jobs/types";
import { HOURS, keysOf, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { FitWants } from "../fit-input";

/** What an advert says about what can matter, at one moment. */
export const jobFacts = z.object({
  title: z.string(),
  employer: z.string(),
  /** What it pays at most in a year, in pounds; null when it does not say, or in another currency. */
  payYearly: z.number().nullable(),
  payText: z.string().nullable(),
  workplace: z.enum(keysOf(WORKPLACES)),
  hours: z.enum(keysOf(HOURS)),
  sector: z.enum(keysOf(SECTORS)).nullable(),
  sponsorship: z.enum(keysOf(SPONSORSHIPS)).nullable(),
  places: z.array(z.string()),
  /** As the crow flies from where the candidate would set out; null when either end is not known. */
  miles: z.number().nullable(),
});
export type JobFacts = z.infer<typeof jobFacts>;

/** The facts of a job for somebody who would set out from `home`. */
export function factsOf(job: JobSummary, home: Point | null): JobFacts {
  const { title, employer, pay, workplace, hours, sector, sponsorship, places } = job;
  const most = pay && pay.currency === "GBP" ? (pay.maxPence ?? pay.minPence) : null;
  return {
    title,
    employer: employer.name,
    workplace,
    hours,
    sector,
    sponsorship,
    payYearly: most === null || !pay ? null : Math.round(yearlyPence(most, pay.period) / 100),
    payText: pay ? [sayPay(pay), sayYearly(pay)].filter(Boolean).join(", ") : null,
    places: places.map(({ name }) => name),
    miles: home && nearest(home, places),
  };
}

function nearest(home: Point, places: JobSummary["places"]): number | null {
  const miles = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [milesBetween(home, { latitude, longitude })],
  );
  return miles.length === 0 ? null : Math.round(Math.min(...miles));
}

/** Where somebody would set out from; null when they have not said, or it is no one place. */
export async function homeOf(wants: FitWants | null): Promise<Point | null> {
  if (!wants?.commuteFrom) return null;
  const found = await resolvePlace(wants.commuteFrom);
  return found.kind === "point" ? found.place : null;
}
