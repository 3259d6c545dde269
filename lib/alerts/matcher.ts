import { db } from "@/lib/core/db";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { matching } from "@/lib/jobs/search/matching";
import type { JobSummary } from "@/lib/jobs/types";

export interface Matched {
  criteria: SearchCriteria;
  /** The best of what is new, at most MOST_JOBS. */
  jobs: JobSummary[];
  /** All that is new, adverts in many places counted once. */
  total: number;
}

/** A digest shows at most this many jobs; the rest is one link away. */
export const MOST_JOBS = 20;
/** Answers kept at once: about 50 MB when every one of them is full. */
const MOST_KEPT = 1000;
const AT_ONCE = 4;

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

  /** What is new for each of these alerts, in their order. */
  async newFor(alerts: { criteriaId: string; fromSeq: bigint }[]): Promise<Matched[]> {
    const wanted = new Map(alerts.map((alert) => [keyOf(alert), alert]));
    if (this.#known.size + wanted.size > MOST_KEPT) this.#known.clear();
    const unknown = [...wanted.values()].filter((alert) => !this.#known.has(keyOf(alert)));
    const canonical = await canonicalForms(unknown.map(({ criteriaId }) => criteriaId));
    const search = async () => {
      for (let alert = unknown.pop(); alert; alert = unknown.pop()) {
        const criteria = canonical.get(alert.criteriaId) ?? {};
        const range = { afterSeq: alert.fromSeq, upToSeq: this.cutSeq };
        this.#known.set(keyOf(alert), { criteria, ...(await matching(criteria, range, this.now, MOST_JOBS)) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, search));
    return alerts.map((alert) => this.#known.get(keyOf(alert)) ?? { criteria: {}, jobs: [], total: 0 });
  }
}

const keyOf = ({ criteriaId, fromSeq }: { criteriaId: string; fromSeq: bigint }) => `${criteriaId}:${fromSeq}`;

async function canonicalForms(ids: string[]): Promise<Map<string, SearchCriteria>> {
  const rows = await db.criteria.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, canonical: true },
  });
  return new Map(rows.map(({ id, canonical }) => [id, canonical as SearchCriteria]));
}
