import { criteriaParams, criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { matchingNow } from "@/lib/jobs/search/matching";
import type { JobSummary } from "@/lib/jobs/types";

export interface SearchNow {
  /** The search in words, and its address on the site. */
  search: string;
  href: string;
  /** What matches at this moment: the newest, and how many in all. */
  jobs: JobSummary[];
  total: number;
}

/** What an alert's search finds now, by the same rule as its mails. */
export async function searchNow(criteria: SearchCriteria, now: Date, limit = 1): Promise<SearchNow> {
  const { jobs, total } = await matchingNow(criteria, now, limit);
  const params = criteriaParams(criteria);
  return {
    search: criteriaWords(criteria),
    href: params.size > 0 ? `/jobs?${params}` : "/jobs",
    jobs,
    total,
  };
}
