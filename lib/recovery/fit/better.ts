import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { search } from "@/lib/jobs/search/search";
import type { JobSummary } from "@/lib/jobs/types";
import type { FitWants } from "../fit-input";
import { factsOf, homeOf, type JobFacts } from "./facts";
import { judge, type Judged, type Points, pointsOf } from "./judging";
import { searchOf } from "./wants-search";

/** An open job that meets more of what somebody said matters, with what it was compared by. */
export interface BetterJob {
  job: JobSummary;
  judged: Judged[];
  points: Points;
}

export interface Better {
  /** The points that the job they had applied for met by its advert alone, as these do. */
  had: number;
  jobs: BetterJob[];
}

export const MOST_BETTER = 3;
/** The search answers so many at once. */
const COMPARED = 100;

/**
 * Open jobs that meet more points than these facts did, the most first: none that breaks a dealbreaker, none of a named
 * employer that the viewer is kept from, none they have applied for. A confidential one stays: if it went when its name is
 * blocked, blocking would be a way to guess. Nothing goes there all the same (lib/applications/pipeline/may-be-shown.ts).
 * Sums of their own weights, nothing else.
 */
export async function betterJobs(
  viewer: Viewer,
  { wants, facts, jobId }: { wants: FitWants; facts: JobFacts; jobId: string },
  now: Date,
): Promise<Better> {
  if (!isSignedIn(viewer)) return { had: 0, jobs: [] };
  const had = pointsOf(judge(wants, facts)).met;
  const home = await homeOf(wants);
  const judged = (await openFor(wants, now)).map((job) => {
    const rows = judge(wants, factsOf(job, home));
    return { job, judged: rows, points: pointsOf(rows) };
  });
  const better = judged
    .filter(({ job, points, judged }) => job.id !== jobId && points.met > had && !judged.some(isBroken))
    .sort((a, b) => b.points.met - a.points.met || a.points.missed - b.points.missed);
  const shown = await shownTo(
    viewer,
    better.map(({ job }) => job.id),
  );
  return { had, jobs: better.filter(({ job }) => shown.has(job.id)).slice(0, MOST_BETTER) };
}

const isBroken = ({ isDealbreaker, verdict }: Judged): boolean => isDealbreaker && verdict === "miss";

/** What there is to compare: what the whole search finds, then what parts of it find, the newest first. */
async function openFor(wants: FitWants, now: Date): Promise<JobSummary[]> {
  const whole = searchOf(wants);
  const parts: SearchCriteria[] = [whole, { place: whole.place, radius: whole.radius }, { sector: whole.sector }, {}];
  const jobs = new Map<string, JobSummary>();
  for (const criteria of distinct(parts)) {
    const { items } = await search({ ...criteria, sort: "newest", pageSize: COMPARED }, now);
    for (const job of items) jobs.set(job.id, job);
  }
  return [...jobs.values()];
}

function distinct(searches: SearchCriteria[]): SearchCriteria[] {
  return [...new Map(searches.map((criteria) => [JSON.stringify(criteria), criteria])).values()];
}

/** Of these jobs those whose employer, as far as it is named, may see the viewer, and which they have not applied for. */
async function shownTo({ personId, email }: { personId: string; email: string }, ids: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT job.id FROM job WHERE job.id = ANY (${ids}::uuid[]) AND (job.is_confidential OR NOT is_hidden_from(${personId}::uuid, job.id))
      AND NOT EXISTS (SELECT FROM application a WHERE a.job_id = job.id AND (a.candidate_id = ${personId}::uuid OR a.candidate_id IS NULL AND a.email = ${email}::citext))`;
  return new Set(rows.map(({ id }) => id));
}
