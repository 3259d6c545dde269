import { sayCloses } from "@/lib/core/time/say";
import { sayPosted } from "./posted";
import { sayPay, sayYearly } from "@/lib/core/money";
import type { JobSummary } from "@/lib/jobs/types";
import { CONTRACTS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { JobRowJob } from "./job-row";

/** A job as a row of a list says it. */
export function rowOf(job: JobSummary, now: Date): JobRowJob {
  const closes = sayCloses(job.closesAt, now);
  return {
    href: `/jobs/${job.slug}`,
    title: job.title,
    employer: job.employer.name,
    place: placeWords(job),
    distance: job.workplace === "remote" ? undefined : milesWords(job.distanceMiles),
    pay: job.pay ? sayPay(job.pay) : undefined,
    payYearly: (job.pay && sayYearly(job.pay)) ?? undefined,
    terms: `${CONTRACTS[job.contract]}, ${WORKPLACES[job.workplace].toLowerCase()}`,
    posted: sayPosted(job.publishedAt, now),
    closing: closes.isSoon ? closes.text : undefined,
  };
}

/** "Leeds", "in 24 places", "from home". */
export function placeWords({ places, placeCount, workplace }: JobSummary): string {
  if (placeCount > 1) return `in ${placeCount} places`;
  if (workplace === "remote") return "from home";
  return places[0]?.name ?? "place not stated";
}

function milesWords(miles: number | null): string | undefined {
  if (miles === null) return undefined;
  if (miles < 1) return "under a mile";
  return `${Math.round(miles)} ${Math.round(miles) === 1 ? "mile" : "miles"}`;
}
