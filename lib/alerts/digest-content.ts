import { londonDay, type LocalDate } from "@/lib/core/time/dates";
import { sayCloses } from "@/lib/core/time/say";
import { appUrl } from "@/lib/core/env";
import { sayPay, sayYearly } from "@/lib/core/money";
import { shorten } from "@/lib/core/text/text";
import { criteriaParams, criteriaWords, searchWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import type { JobSummary } from "@/lib/jobs/types";
import { CONTRACTS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { DigestFacts, DigestJob, DigestPart } from "@/lib/mail/templates/digest";
import { MOST_JOBS } from "./matches";
import { shareOut } from "./share-out";
import type { Frequency } from "./vocabulary";

/** A job as mails of one day say it, wherever their readers are. */
export interface SaidJob {
  closesAt: Date;
  said: Omit<DigestJob, "who">;
  employer: string;
  /** "Leeds", "in 3 places", "from home" */
  place: string;
  isInOnePlace: boolean;
}

/** A job that is new for one search. */
export interface NewJob extends SaidJob {
  /** Equal for one advert in many places. */
  advert: string;
  /** From the place searched for. */
  miles: number | null;
  /** In how many places of the search its advert is. */
  copies: number;
}

/** An alert that has something new. */
export interface Part {
  criteria: SearchCriteria;
  frequency: Frequency;
  /** When it was asked for. */
  askedAt: Date;
  /** The best of what is new and open, best first. */
  jobs: NewJob[];
  /** All that is new, adverts in many places counted once. */
  total: number;
}

/** The same for everybody: how many come from the mails is counted, not who (server/visits.ts). */
export const FROM_DIGEST = "from=digest";

type Share = Part & { more: number };

/** What the letter says, less its links. */
export type DigestContent = Omit<DigestFacts, "manageUrl" | "unsubscribeUrl" | "callUrl" | "article">;

/** More searches than these are named and counted on the page of all alerts. */
const MOST_PARTS = 8;

/**
 * What one mail says: a part for each alert that has something new, each advert once, at most so many jobs in all. What
 * does not fit is counted and one link away. Null when there is nothing to say.
 */
export function digestContent(all: Part[], now: Date, mostJobs = MOST_JOBS): DigestContent | null {
  const withNews = all.filter(({ total }) => total > 0);
  const parts = withNews.slice(0, MOST_PARTS);
  const shared = shareOut(
    parts.map(({ jobs }) => jobs),
    ({ advert }) => advert,
    mostJobs,
  );
  const shown = new Set(shared.flat().map(({ advert }) => advert));
  const shares = parts.map((part, index) => {
    // What another part shows is not "more".
    const beside = part.jobs.filter(({ advert }) => shown.has(advert)).length;
    return { ...part, jobs: shared[index] ?? [], more: Math.max(0, part.total - beside) };
  });
  const news = shares.filter(({ jobs, more }) => jobs.length > 0 || more > 0);
  return news.length === 0 ? null : contentOf(news, withNews.length - parts.length, now);
}

function contentOf(news: Share[], moreSearches: number, now: Date): DigestContent {
  const frequencies = new Set(news.map(({ frequency }) => frequency));
  return {
    title: titleOf(news),
    day: londonDay(now),
    parts: news.map(partOf),
    moreSearches,
    since: news.map(({ askedAt }) => londonDay(askedAt)).sort()[0] as LocalDate,
    frequency: frequencies.size > 1 ? "both" : frequencies.has("daily") ? "daily" : "weekly",
  };
}

/** "6 new data jobs near Leeds"; of several searches "20 new jobs and more". */
function titleOf(news: Share[]): string {
  const inMail = news.reduce((sum, { jobs }) => sum + jobs.length, 0);
  const more = news.reduce((sum, share) => sum + share.more, 0);
  const [only] = news;
  if (news.length === 1 && only) return newWords(inMail + only.more, only.criteria);
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

function partOf({ criteria, jobs, more }: Share): DigestPart {
  const params = criteriaParams(criteria);
  params.set("from", "digest");
  if (more > 0) params.set("sort", "newest");
  return {
    search: shorten(criteriaWords(criteria), 200),
    jobs: closingFirst(jobs).map(inMail),
    more,
    moreUrl: appUrl(`/jobs?${params}`),
  };
}

/** Those that close within a week by their closing, then the others as they were. */
function closingFirst(jobs: NewJob[]): NewJob[] {
  const isSoon = ({ said }: NewJob) => said.closes.isSoon;
  const soon = jobs.filter(isSoon).sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  return [...soon, ...jobs.filter((job) => !isSoon(job))];
}

function inMail({ said, employer, place, isInOnePlace, miles, copies }: NewJob): DigestJob {
  const isOnePlace = copies === 1 && isInOnePlace;
  const away = isOnePlace && miles !== null && miles >= 1 ? `, ${miles} miles away` : "";
  return { ...said, who: `${employer}, ${copies > 1 ? `in ${copies} places` : place}${away}` };
}

/** What all mails of a day say of a job. */
export function sayJob(job: JobSummary, now: Date): SaidJob {
  const { pay, placeCount } = job;
  const isAtHome = job.workplace === "remote";
  return {
    closesAt: job.closesAt,
    said: {
      title: job.title,
      href: appUrl(`/jobs/${job.slug}?${FROM_DIGEST}`),
      pay: pay && sayPay(pay),
      yearly: pay && sayYearly(pay),
      terms: `${CONTRACTS[job.contract]}, ${WORKPLACES[job.workplace].toLowerCase()}`,
      closes: sayCloses(job.closesAt, now),
    },
    employer: job.employer.name,
    place: placeCount > 1 ? `in ${placeCount} places` : (!isAtHome && job.places[0]?.name) || "from home",
    isInOnePlace: placeCount === 1 && !isAtHome,
  };
}
