import { sayCloses } from "@/lib/core/dates";
import { appUrl } from "@/lib/core/env";
import { sayPay, sayYearly } from "@/lib/core/money";
import type { JobSummary } from "@/lib/jobs/types";
import { CONTRACTS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { DigestPart } from "@/lib/mail/templates/digest";
import type { DueAlert } from "./due";
import { MOST_JOBS, type Matched } from "./matcher";

export type Part = DueAlert & { matched: Matched };

/**
 * What one mail says: a part for each alert that has something new, each job once under the first alert it matches, at
 * most twenty jobs in all. What does not fit is counted and one link away.
 */
export function digestContent(parts: Part[]) {
  const seen = new Set<string>();
  let room = MOST_JOBS;
  const filled = parts.map((part) => {
    const fresh = part.matched.jobs.filter((job) => !seen.has(sameAdvert(job)));
    const jobs = fresh.slice(0, room);
    for (const job of jobs) seen.add(sameAdvert(job));
    room -= jobs.length;
    return {
      alertId: part.alertId,
      markSeq: part.markSeq,
      slot: part.slot,
      jobs,
      total: part.matched.total,
      search: part.matched.search,
      params: part.matched.params,
    };
  });
  const shown = filled.filter(({ jobs }) => jobs.length > 0);
  const total = shown.reduce((sum, { jobs }) => sum + jobs.length, 0);
  const letter = {
    parts: shown.map(({ search, params, jobs, total, slot }): DigestPart => ({
      search,
      moreUrl: total > jobs.length ? appUrl(`/jobs?${params}`) : null,
      more: total - jobs.length,
      jobs: jobs.map((job) => inMail(job, slot)),
    })),
    total,
  };
  return { parts: filled, letter, total };
}

/** One advert in many places is one job to a reader. */
const sameAdvert = ({ title, employer, summary }: JobSummary) => `${title}\0${employer.name}\0${summary}`;

function inMail(job: JobSummary, now: Date): DigestPart["jobs"][number] {
  const place =
    job.placeCount > 1
      ? `in ${job.placeCount} places`
      : job.workplace === "remote"
        ? "From home"
        : (job.places[0]?.name ?? "");
  const miles =
    job.distanceMiles !== null && job.distanceMiles >= 1 ? `, ${Math.round(job.distanceMiles)} miles away` : "";
  const yearly = job.pay && sayYearly(job.pay);
  return {
    title: job.title,
    href: appUrl(`/jobs/${job.slug}`),
    who: `${job.employer.name}, ${place}${miles}`,
    pay: job.pay ? `${sayPay(job.pay)}${yearly ? ` (${yearly})` : ""}` : "Pay not stated",
    terms: `${CONTRACTS[job.contract]}, ${WORKPLACES[job.workplace].toLowerCase()}`,
    closes: sayCloses(job.closesAt, now).text,
  };
}
