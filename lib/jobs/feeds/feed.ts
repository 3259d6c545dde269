import type { Brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { sayPay } from "@/lib/core/money";
import { escapeHtml } from "@/lib/core/text/text";
import { criteriaParams, criteriaWords } from "../criteria";
import { detailsOf } from "../queries";
import type { SearchRequest } from "../schema";
import { search } from "../search/search";
import type { JobDetails } from "../types";
import { CONTRACTS, HOURS, SECTORS, WORKPLACES } from "../vocabulary";

/** What any feed of jobs says about itself. */
export interface JobFeed {
  title: string;
  agency: string;
  selfUrl: string;
  pageUrl: string;
  nextUrl: string | null;
  /** When the newest change was; the beginning of time for a feed without jobs, so that it stays the same. */
  updated: Date;
  jobs: JobDetails[];
}

const JOBS_A_FEED = 100;

/** The jobs of a search, the newest first, a hundred a page, for a feed at this path. */
export async function jobFeed(
  path: string,
  request: SearchRequest,
  brand: Pick<Brand, "name">,
  now: Date,
): Promise<JobFeed> {
  const { page = 1, sort: _sort, pageSize: _pageSize, ...criteria } = request;
  const found = await search({ ...criteria, sort: "newest", page, pageSize: JOBS_A_FEED }, now);
  const jobs = await detailsOf(found.items, now);
  const params = criteriaParams(criteria);
  const at = (where: string, onPage: number) => {
    const all = new URLSearchParams([...params, ...(onPage > 1 ? [["page", String(onPage)]] : [])]);
    return appUrl(all.size > 0 ? `${where}?${all}` : where);
  };
  return {
    title: `${criteriaWords(criteria)}: ${brand.name}`,
    agency: brand.name,
    selfUrl: at(path, page),
    pageUrl: at("/jobs", 1),
    nextUrl: page < found.lastPage ? at(path, page + 1) : null,
    updated: new Date(Math.max(0, ...jobs.map(({ updatedAt }) => updatedAt.getTime()))),
    jobs,
  };
}

/** The facts of a job in one line of HTML, and the words it is filed under. */
export function jobFacts(job: JobDetails): { intro: string; categories: string[] } {
  const { employer, places, workplace, contract, hours, pay, sector } = job;
  const facts = [
    employer.name,
    places.map(({ name }) => name).join(", ") || WORKPLACES[workplace],
    pay && sayPay(pay),
    CONTRACTS[contract],
    HOURS[hours],
    places.length > 0 && WORKPLACES[workplace],
  ];
  const intro = escapeHtml(facts.filter(Boolean).join(" · "));
  return { intro, categories: [sector && SECTORS[sector], CONTRACTS[contract]].filter((word) => word !== null) };
}
