import type { ReactNode } from "react";
import { startAlert } from "@/app/(site)/alerts/actions";
import { AlertBlock } from "@/components/posts/blocks/alert-block";
import { JobBlock, JobOverBlock } from "@/components/posts/blocks/job-block";
import { criteriaParams, criteriaWords } from "@/lib/jobs/criteria";
import { readSearch } from "@/lib/jobs/parameters";
import { nextChangeAt } from "@/lib/jobs/next-change";
import { jobBySlug } from "@/lib/jobs/queries";
import { type SearchCriteria, searchCriteria } from "@/lib/jobs/schema";
import type { JobDetails } from "@/lib/jobs/types";
import { type LiveBlock, partsOf, wordsOfSlug } from "@/lib/posts/text/blocks";

export interface LiveBlocks {
  show: (block: LiveBlock) => ReactNode;
  /** When a job of these may open or close by itself; null without one. */
  changesAt: Date | null;
  /** Changes after which the page is no longer right. */
  tags: string[];
}

type JobNow = { kind: "open" | "closed"; job: JobDetails } | { kind: "missing" };

/** What the live blocks of an article show at this moment. `from` is the article's slug. */
export async function liveBlocks(bodyHtml: string, from: string, now: Date): Promise<LiveBlocks> {
  const blocks = partsOf(bodyHtml).filter((part) => part.kind !== "html");
  const slugs = [...new Set(blocks.flatMap((block) => (block.kind === "job" ? block.slug : [])))];
  const jobs = new Map(await Promise.all(slugs.map(async (slug) => [slug, await jobNow(slug, now)] as const)));
  // Each sign-up of the page has a number of its own, in the order they stand.
  const alerts = [...new Set(blocks.flatMap((block) => (block.kind === "alert" ? block.search : [])))];
  const present = [...jobs.values()].flatMap((found) => (found.kind === "missing" ? [] : found.job.slug));
  return {
    show: (block) =>
      block.kind === "job"
        ? jobBlock(block.slug, jobs.get(block.slug) ?? { kind: "missing" })
        : alertBlock(block.search, alerts.indexOf(block.search) + 1, from),
    changesAt: slugs.length > 0 ? await nextChangeAt(now) : null,
    tags: [...new Set([...slugs, ...present])].map((slug) => `job:${slug}`),
  };
}

/** The job at an address; a former address leads to the present one. */
async function jobNow(slug: string, now: Date): Promise<JobNow> {
  const found = await jobBySlug(slug, now);
  const last = found.kind === "moved" ? await jobBySlug(found.slug, now) : found;
  return last.kind === "open" || last.kind === "closed" ? last : { kind: "missing" };
}

function jobBlock(slug: string, found: JobNow): ReactNode {
  if (found.kind === "open") return <JobBlock job={found.job} />;
  if (found.kind === "missing") {
    const what = wordsOfSlug(slug);
    return <JobOverBlock what={what} href={searchPath({ q: what.slice(0, 80) })} />;
  }
  const { job } = found;
  const place = job.workplace === "remote" ? undefined : job.places[0]?.name;
  return (
    <JobOverBlock
      what={job.title}
      href={searchPath(job.sector ? { sector: [job.sector], place } : { q: job.title, place })}
    />
  );
}

const searchPath = (criteria: SearchCriteria) => `/jobs?${criteriaParams(criteria)}`;

function alertBlock(search: string, number: number, from: string): ReactNode {
  const typed = new URLSearchParams(search);
  const {
    sort: _sort,
    page: _page,
    pageSize: _size,
    ...rest
  } = readSearch(Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)])));
  const criteria = searchCriteria.parse(rest);
  const isAll = Object.values(criteria).every((value) => value === undefined);
  return (
    <AlertBlock
      action={startAlert}
      number={number}
      search={isAll ? "" : criteriaWords(criteria)}
      criteria={[...criteriaParams(criteria)]}
      from={from}
    />
  );
}
