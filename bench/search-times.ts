import { db } from "@/lib/core/db";
import { search } from "@/lib/jobs/search/search";
import { median, percentile, timed } from "./harness/measure";
import { SEARCH_MIX } from "./search-mix";

export interface SearchTimes {
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  naive: { p50: number; p95: number };
  /** One job by its key, the median. */
  key: number;
  slowest: { words: string; ms: number }[];
}

const { rounds } = JSON.parse(process.argv[2] ?? "{}") as { rounds: number };
const now = new Date();
const some = await db.job.findMany({ take: 60, orderBy: { id: "asc" }, select: { id: true } });
const times = { ours: [] as number[], naive: [] as number[], key: [] as number[] };
const bySearch = SEARCH_MIX.map((request) => ({ words: JSON.stringify(request), ms: [] as number[] }));

for (let round = 0; round <= rounds; round++)
  for (const [at, request] of SEARCH_MIX.entries()) {
    const ours = await timed(() => search(request, now));
    const key = await timed(() => db.job.findUnique({ where: { id: some[at % some.length]?.id ?? "" } }));
    if (round === 0) continue;
    times.ours.push(ours);
    times.key.push(key);
    bySearch[at]?.ms.push(ours);
  }

// Afterwards: it reads all there is, and whatever came next would find nothing in memory.
for (const { q } of SEARCH_MIX) if (q) times.naive.push(await timed(() => rankedInFull(q)));

/** What a first attempt does: rank every match, count every match, and show twenty. */
function rankedInFull(q: string) {
  return db.$queryRaw`
    SELECT job_id, count(*) OVER () FROM job_search, websearch_to_tsquery('english', ${q}) AS wanted
    WHERE document @@ wanted AND closes_at > now() ORDER BY ts_rank(document, wanted) DESC, job_id LIMIT 20`;
}

const answer: SearchTimes = {
  p50: percentile(times.ours, 0.5),
  p95: percentile(times.ours, 0.95),
  p99: percentile(times.ours, 0.99),
  naive: { p50: percentile(times.naive, 0.5), p95: percentile(times.naive, 0.95) },
  key: median(times.key),
  slowest: bySearch
    .map(({ words, ms }) => ({ words, ms: median(ms) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 12),
};
await db.$disconnect();
process.send?.(answer, () => process.exit(0));
