import { db } from "@/lib/core/db";
import { criteriaParams, criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { matching } from "@/lib/jobs/search/matching";
import type { JobSummary } from "@/lib/jobs/types";

export interface Matched {
  search: string;
  params: string;
  jobs: JobSummary[];
  total: number;
}

/** Digests show at most this many jobs of one alert; the rest is one link away. */
export const MOST_JOBS = 20;
const MOST_KEPT = 2000;

/**
 * What is new for a search since a mark, worked out once for all who share both. It is the site's own search
 * (lib/jobs/search), so that a mail says what the page shows.
 */
export class Matcher {
  #known = new Map<string, Matched>();

  constructor(
    private readonly cutSeq: bigint,
    private readonly now: Date,
  ) {}

  async newFor(criteriaId: string, markSeq: bigint): Promise<Matched> {
    const key = `${criteriaId}:${markSeq}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { canonical } = await db.criteria.findUniqueOrThrow({
      where: { id: criteriaId },
      select: { canonical: true },
    });
    const criteria = canonical as SearchCriteria;
    const { jobs, total } = await matching(criteria, { afterSeq: markSeq, upToSeq: this.cutSeq }, this.now, MOST_JOBS);
    const matched = { search: criteriaWords(criteria), params: criteriaParams(criteria).toString(), jobs, total };
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(key, matched);
    return matched;
  }
}
