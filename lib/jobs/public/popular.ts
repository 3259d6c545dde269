import type { SearchCriteria } from "../schema";
import { countFound } from "../search/find";
import { planSearch } from "../search/plan";
import type { CountedSearch } from "../types";

/** What people look for most, said by the desk that answers the phone; a figure from real searches may replace it one day. */
const SEARCHES: { label: string; criteria: SearchCriteria }[] = [
  { label: "Marketing", criteria: { q: "marketing" } },
  { label: "Data", criteria: { q: "data" } },
  { label: "Software", criteria: { q: "software" } },
  { label: "Finance", criteria: { sector: ["accounting-finance"] } },
  { label: "Engineering", criteria: { sector: ["engineering"] } },
  { label: "HR", criteria: { q: "hr" } },
  { label: "From home", criteria: { workplace: ["remote"] } },
  { label: "Internships", criteria: { contract: ["internship"] } },
  { label: "London", criteria: { place: "London" } },
  { label: "Manchester", criteria: { place: "Manchester" } },
];

/** The popular searches that find something now, each with how much. */
export async function popularSearches(now: Date, limit = 8): Promise<CountedSearch[]> {
  const counted = await Promise.all(
    SEARCHES.map(async (one) => ({ ...one, ...(await countFound(await planSearch(one.criteria), now)) })),
  );
  return counted
    .filter(({ total }) => total > 0)
    .slice(0, limit)
    .map(({ label, criteria, total, isExact }) => ({ label, criteria, count: total, countIsExact: isExact }));
}
