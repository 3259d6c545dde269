import { db, type Prisma } from "@/lib/core/db";
import { publicWords } from "./public/confidential";
import { openSql, openWhere } from "./open";
import { stateOf } from "./state";
import { asSummary, summariesOf, SUMMARY } from "./summary";
import type { JobDetails, JobSummary } from "./types";

const DETAILS = { ...SUMMARY, number: true, descriptionHtml: true, version: true, withdrawnAt: true } as const;

/** What stands at an address of a job. `moved` is an old address; `missing` was never one, or is not public yet. */
export type JobAtAddress =
  | { kind: "open" | "closed"; job: JobDetails }
  | { kind: "moved"; slug: string }
  | { kind: "gone" }
  | { kind: "missing" };

export async function jobBySlug(slug: string, now: Date): Promise<JobAtAddress> {
  const found = await db.jobSlug.findUnique({
    where: { slug },
    select: { job: { select: DETAILS } },
  });
  if (!found) return { kind: "missing" };
  const { job } = found;
  const state = stateOf(job, now);
  if (state === "hidden") return { kind: "missing" };
  if (state === "gone") return { kind: "gone" };
  if (job.slug !== slug) return { kind: "moved", slug: job.slug };
  return { kind: state, job: { ...asSummary(job), ...longText(job), status: state } };
}

/** These jobs with their long texts, in the same order, as far as they are open. */
export async function detailsOf(jobs: JobSummary[], now: Date): Promise<JobDetails[]> {
  const rows = await db.job.findMany({
    where: { ...openWhere(now), id: { in: jobs.map(({ id }) => id) } },
    select: DETAILS,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return jobs.flatMap((job) => {
    const row = byId.get(job.id);
    return row ? [{ ...job, ...longText(row), status: "open" as const }] : [];
  });
}

/** Those of these jobs that are open, each with its advert and its version. */
export async function openAdverts(ids: string[], now: Date): Promise<Map<string, { advert: string; version: number }>> {
  const rows = await db.$queryRaw<{ id: string; advert: string; version: number }[]>`
    SELECT id, advert_key || CASE WHEN is_confidential THEN ' ' ELSE '' END AS advert, version FROM job WHERE id = ANY (${ids}::uuid[]) AND ${openSql(now)}`;
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

const AT_ONCE = 200;

/** Every open job with its long text, the newest first, some at a time however many there are: what boards are given. */
export async function* allOpenJobs(now: Date): AsyncGenerator<JobDetails[]> {
  let last: { id: string } | null = null;
  for (;;) {
    const rows: DetailsRow[] = await db.job.findMany({
      where: openWhere(now),
      select: DETAILS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: AT_ONCE,
      ...(last && { cursor: { id: last.id }, skip: 1 }),
    });
    if (rows.length === 0) return;
    yield rows.map((row) => ({ ...asSummary(row), ...longText(row), status: "open" as const }));
    last = rows.at(-1) ?? null;
  }
}

/** A mark that is another when any open job is, and when any of them last changed. */
export async function openJobsMark(now: Date): Promise<{ mark: string; changed: Date }> {
  const [row] = await db.$queryRaw<{ mark: string; changed: Date | null }[]>`
    SELECT coalesce(bit_xor(hashtextextended(job.id::text || job.updated_at::text, 0)), 0)::text AS mark,
      max(job.updated_at) AS changed
    FROM job WHERE ${openSql(now)}`;
  return { mark: row?.mark ?? "", changed: row?.changed ?? new Date(0) };
}

type DetailsRow = Prisma.JobGetPayload<{ select: typeof DETAILS }>;

function longText(row: DetailsRow) {
  return { number: row.number, descriptionHtml: publicWords(row.descriptionHtml, row), version: row.version };
}

/**
 * The same advert open elsewhere, one job for each other place: what the page of one of its jobs lists. One that names its
 * employer is not listed beside one that does not.
 */
export async function sameAdvertElsewhere(
  job: Pick<JobSummary, "id" | "places">,
  now: Date,
  limit = 50,
): Promise<JobSummary[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM job WHERE advert_key = (SELECT advert_key FROM job WHERE id = ${job.id}::uuid)
      AND is_confidential = (SELECT is_confidential FROM job WHERE id = ${job.id}::uuid)
      AND id <> ${job.id}::uuid AND ${openSql(now)} ORDER BY published_at DESC, id DESC LIMIT ${limit}`;
  if (ids.length === 0) return [];
  const nameOf = ({ places }: Pick<JobSummary, "places">) => places.map(({ name }) => name).join(", ");
  const byPlace = new Map((await summariesOf(ids)).map((other) => [nameOf(other), other]));
  byPlace.delete(nameOf(job));
  return [...byPlace].sort(([a], [b]) => a.localeCompare(b, "en-GB")).map(([, other]) => other);
}
