import { londonDay, type LocalDate, sayCloses } from "@/lib/core/dates";
import { appUrl } from "@/lib/core/env";
import { sayPay, sayYearly } from "@/lib/core/money";
import { shorten } from "@/lib/core/text";
import { criteriaParams, criteriaWords, searchWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import type { JobSummary } from "@/lib/jobs/types";
import { CONTRACTS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { DigestFacts, DigestJob, DigestPart } from "@/lib/mail/templates/digest";
import type { DueAlert } from "./due";
import { MOST_JOBS, type Matched } from "./matcher";
import { shareOut } from "./share-out";

/** An alert that is due, and what is new for it. */
export interface Part {
  alert: DueAlert;
  matched: Matched;
}

export interface DigestContent {
  /** The jobs in the mail, and how many there are in all, by alert. */
  shares: { alert: DueAlert; jobs: JobSummary[]; total: number }[];
  /** What the letter says; null when nothing is new. */
  letter: Omit<DigestFacts, "manageUrl" | "unsubscribeUrl" | "callUrl"> | null;
}

/**
 * What one mail says: a part for each alert that has something new, each advert once, at most twenty jobs in all. What
 * does not fit is counted and one link away. `keyOf` names a job's advert; null when it is no longer open.
 */
export function digestContent(parts: Part[], keyOf: (job: JobSummary) => string | null, now: Date): DigestContent {
  const shared = shareOut(
    parts.map(({ matched }) => matched.jobs),
    keyOf,
    MOST_JOBS,
  );
  const shown = new Set(shared.flat().map(keyOf));
  const shares = parts.map(({ alert, matched }, index) => {
    // What another part shows, or has closed meanwhile, is not "more".
    const beside = matched.jobs.filter((job) => keyOf(job) === null || shown.has(keyOf(job))).length;
    return { alert, matched, jobs: shared[index] ?? [], more: Math.max(0, matched.total - beside) };
  });
  const news = shares.filter(({ jobs, more }) => jobs.length > 0 || more > 0);
  return {
    shares: shares.map(({ alert, jobs, more }) => ({ alert, jobs, total: jobs.length + more })),
    letter: news.length === 0 ? null : letterOf(news, now),
  };
}

type Share = { alert: DueAlert; matched: Matched; jobs: JobSummary[]; more: number };

function letterOf(news: Share[], now: Date): NonNullable<DigestContent["letter"]> {
  const frequencies = new Set(news.map(({ alert }) => alert.frequency));
  return {
    title: titleOf(news),
    day: londonDay(now),
    parts: news.map((share) => partOf(share, now)),
    since: news.map(({ alert }) => londonDay(alert.askedAt)).sort()[0] as LocalDate,
    frequency: frequencies.size > 1 ? "both" : frequencies.has("daily") ? "daily" : "weekly",
  };
}

/** "6 new data jobs near Leeds"; of several searches "20 new jobs and more". */
function titleOf(news: Share[]): string {
  const inMail = news.reduce((sum, { jobs }) => sum + jobs.length, 0);
  const more = news.reduce((sum, share) => sum + share.more, 0);
  const [only] = news;
  if (news.length === 1 && only) return newWords(inMail + more, only.matched.criteria);
  return `${newWords(inMail, {})}${more > 0 ? " and more" : " for you"}`;
}

function newWords(total: number, criteria: SearchCriteria): string {
  const words = shorten(searchWords(criteria), 80)
    .replace(/^All jobs/, "jobs")
    .replace(/within \d+ miles? of /, "near ");
  const named = total === 1 ? words.replace(/\bjobs\b/i, "job") : words;
  const plain = /^[A-Z][a-z]/.test(named) ? named.charAt(0).toLowerCase() + named.slice(1) : named;
  return `${total.toLocaleString("en-GB")} new ${plain}`;
}

function partOf({ matched: { criteria }, jobs, more }: Share, now: Date): DigestPart {
  const params = criteriaParams(criteria);
  if (more > 0) params.set("sort", "newest");
  return {
    search: shorten(criteriaWords(criteria), 200),
    jobs: closingFirst(jobs, now).map((job) => inMail(job, now)),
    more,
    moreUrl: appUrl(`/jobs${params.size > 0 ? `?${params}` : ""}`),
  };
}

/** Those that close within a week by their closing, then the others as they were. */
function closingFirst(jobs: JobSummary[], now: Date): JobSummary[] {
  const isSoon = (job: JobSummary) => sayCloses(job.closesAt, now).isSoon;
  const soon = jobs.filter(isSoon).sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  return [...soon, ...jobs.filter((job) => !isSoon(job))];
}

function inMail(job: JobSummary, now: Date): DigestJob {
  const { pay, distanceMiles: miles } = job;
  const place = job.placeCount > 1 ? `in ${job.placeCount} places` : (job.places[0]?.name ?? "from home");
  const away = job.placeCount === 1 && miles !== null && miles >= 1 ? `, ${Math.round(miles)} miles away` : "";
  return {
    title: job.title,
    href: appUrl(`/jobs/${job.slug}`),
    who: `${job.employer.name}, ${place}${away}`,
    pay: pay && sayPay(pay),
    yearly: pay && sayYearly(pay),
    terms: `${CONTRACTS[job.contract]}, ${WORKPLACES[job.workplace].toLowerCase()}`,
    closes: sayCloses(job.closesAt, now),
  };
}
