import { appUrl } from "@/lib/core/env";
import { type PayPeriod, sayPay, type Pay, yearlyPence } from "@/lib/core/money";
import { isOpen } from "../open";
import type { JobDetails, JobSummary, SearchResults } from "../types";

/** Pay in pounds, euros or dollars, with pence as decimals; `text` as people read it. */
export interface ApiSalary {
  min: number | null;
  max: number | null;
  currency: string;
  period: PayPeriod;
  yearly: { min: number | null; max: number | null };
  text: string;
}

/** A job in a list, without its long text. */
export function apiJob(job: JobSummary, now: Date) {
  const { id, slug, title, employer, summary, places, workplace, contract, hours, sector, skills } = job;
  return {
    id,
    slug,
    url: appUrl(`/jobs/${slug}`),
    status: isOpen({ ...job, withdrawnAt: null }, now) ? ("open" as const) : ("closed" as const),
    title,
    employer: { name: employer.name, confidential: employer.isConfidential },
    summary,
    locations: places.map(({ name, region, country, latitude, longitude }) => ({
      name,
      region,
      country,
      latitude,
      longitude,
    })),
    workplace,
    contract,
    hours,
    salary: job.pay && apiSalary(job.pay),
    sector,
    skills,
    sponsorship: job.sponsorship,
    degree: job.degree,
    startsOn: job.startsOn,
    publishedAt: job.publishedAt.toISOString(),
    updatedAt: job.updatedAt.toISOString(),
    closesAt: job.closesAt.toISOString(),
  };
}

/** A job by itself, with its long text as clean HTML. */
export function apiJobDetails(job: JobDetails, now: Date) {
  const { summary, ...rest } = apiJob(job, now);
  return { ...rest, summary, descriptionHtml: job.descriptionHtml };
}

/** A page of results. */
export function apiResults(
  { items, total, totalIsExact, page, pageSize, place, corrected, facets }: SearchResults,
  now: Date,
) {
  return {
    items: items.map((job) => apiJob(job, now)),
    total,
    totalIsExact,
    page,
    pageSize,
    place,
    corrected,
    facets: Object.fromEntries(Object.entries(facets).map(([name, { options }]) => [name, options])),
  };
}

function apiSalary(pay: Pay): ApiSalary {
  const { minPence, maxPence, currency, period } = pay;
  const yearly = (pence: number | null) => (pence === null ? null : yearlyPence(pence, period) / 100);
  return {
    min: minPence === null ? null : minPence / 100,
    max: maxPence === null ? null : maxPence / 100,
    currency,
    period,
    yearly: { min: yearly(minPence), max: yearly(maxPence) },
    text: sayPay(pay),
  };
}
