import type { SearchCriteria } from "../schema";
import { countFound } from "../search/find";
import { planSearches } from "../search/plan";
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
  const found: CountedSearch[] = [];
  // Nearly all find something, so that the later ones are seldom asked for.
  for (let from = 0; from < SEARCHES.length && found.length < limit; from += limit)
    found.push(...(await counted(SEARCHES.slice(from, from + limit), now)));
  return found.slice(0, limit);
}

async function counted(searches: typeof SEARCHES, now: Date): Promise<CountedSearch[]> {
  const totals = await countFound(await planSearches(searches.map(({ criteria }) => criteria)), now);
  return searches.flatMap((search, at) => {
    const { total = 0, isExact = true } = totals[at] ?? {};
    return total > 0 ? [{ ...search, count: total, countIsExact: isExact }] : [];
  });
}
