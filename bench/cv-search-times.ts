import { cvSearchRequest } from "@/lib/applications/staff/searching/request";
import { searchCvs } from "@/lib/applications/staff/searching/search";
import { db } from "@/lib/core/db";
import { ADMIN } from "./harness/admin";
import { median, percentile, timed } from "./harness/measure";

export interface CvSearchTimes {
  /** Milliseconds. */
  p50: number;
  p95: number;
  slowest: { words: string; ms: number; total: number | null }[];
}

const { rounds } = JSON.parse(process.argv[2] ?? "{}") as { rounds: number };
const now = new Date();
const [job] = await db.job.findMany({ take: 1, orderBy: { id: "asc" }, select: { id: true } });

/** From words that stand in nearly every CV to some that stand in one, as people put them together. */
const TYPED = [
  ...["experience", "research", "leeds", "zoology", "python", "C++", "applicant 77777", "research presentation sales"],
  ...["leeds python", "zoology welsh", "experience -sales", "geography -python", "research -leeds -python"],
  ...['"project manager"', '"project manager" leeds', '"customer service" "team leader"', '"driving licence" zoology'],
  ...[
    '"manager experience"',
    '"sales manager"',
    '"first aid"',
    '-"project manager" research',
    '"data analysis" -python',
  ],
  ...["geo*", "plan*", "archi* leeds", "nothingofthesort", "polish law bristol"],
];
const REQUESTS: Record<string, string>[] = [
  ...TYPED.map((q) => ({ q })),
  ...["experience", "leeds", '"project manager"'].flatMap((q) => [
    ...[
      { q, order: "best" },
      { q, stage: "interview" },
      { q, since: "30" },
      { q, jobId: job?.id ?? "" },
    ],
    { q, page: "4" },
  ]),
];

const timesOf = REQUESTS.map((request) => ({
  words: JSON.stringify(request),
  ms: [] as number[],
  total: 0 as number | null,
}));
for (let round = 0; round <= rounds; round++)
  for (const [at, request] of REQUESTS.entries()) {
    const own = timesOf[at];
    const ms = await timed(async () => {
      const found = await searchCvs(ADMIN, cvSearchRequest.parse(request), now);
      if (own && found && found !== "nothing-to-find") own.total = found.total;
    });
    if (round > 0) own?.ms.push(ms);
  }

const all = timesOf.flatMap(({ ms }) => ms);
const slowest = timesOf.map(({ words, ms, total }) => ({ words, ms: median(ms), total })).sort((a, b) => b.ms - a.ms);
const answer: CvSearchTimes = { p50: percentile(all, 0.5), p95: percentile(all, 0.95), slowest: slowest.slice(0, 15) };
await db.$disconnect();
process.send?.(answer, () => process.exit(0));
