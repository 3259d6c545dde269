import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { sayPay } from "@/lib/core/money";
import { byChoice, hasWords, inDays, inNumbers, isWord } from "@/lib/core/table/rows";
import type { TableShape, View } from "@/lib/core/table/shape";
import { readJobNumber, sayJobNumber } from "../number";
import { openSql } from "../open";
import { payOf } from "../pay";
import { CONTRACTS, SECTORS, wordFor, WORKPLACES } from "../vocabulary";
import { JOB_STATES, jobState, type JobState } from "./jobs";

const ROW = {
  id: true,
  number: true,
  title: true,
  employerName: true,
  isConfidential: true,
  contract: true,
  workplace: true,
  sector: true,
  source: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  updatedAt: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
  remarks: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
  count: { select: { applications: true } },
} as const satisfies Prisma.JobSelect;

/** A job as a recruiter scans it. */
export type JobLine = Omit<Prisma.JobGetPayload<{ select: typeof ROW }>, "count"> & {
  state: JobState;
  applications: number;
};

export const JOBS_SHAPE: TableShape = {
  room: "jobs",
  path: "/admin/jobs",
  one: "job",
  many: "jobs",
  searchLabel: "Title, employer or number",
  columns: [
    { key: "title", label: "Job", sortable: true },
    { key: "employer", label: "Employer", sortable: true },
    { key: "place", label: "Place" },
    { key: "pay", label: "Pay", numeric: true, sortable: true },
    { key: "applied", label: "Applied", numeric: true, sortable: true },
    { key: "closes", label: "Closes", numeric: true, sortable: true },
    { key: "state", label: "State", extra: true },
    { key: "published", label: "Published", numeric: true, sortable: true, extra: true },
    { key: "changed", label: "Changed", numeric: true, sortable: true, extra: true },
    { key: "contract", label: "Contract", extra: true },
    { key: "workplace", label: "Workplace", extra: true },
    { key: "sector", label: "Sector", extra: true },
    { key: "source", label: "Taken in from", extra: true },
  ],
  filters: [
    {
      key: "state",
      label: "State",
      kind: "choice",
      options: { ...JOB_STATES, all: "All" },
      initial: "open",
      isTabs: true,
    },
    { key: "contract", label: "Contract", kind: "choice", options: CONTRACTS },
    { key: "workplace", label: "Workplace", kind: "choice", options: WORKPLACES },
    { key: "sector", label: "Sector", kind: "choice", options: SECTORS },
    { key: "closes", label: "Closes", kind: "days" },
    { key: "published", label: "Published", kind: "days" },
    { key: "pay", label: "Pounds a year", kind: "numbers" },
    { key: "applied", label: "Has applications", kind: "yes-no" },
    { key: "taken-in", label: "Taken in from elsewhere", kind: "yes-no" },
    { key: "import", label: "Import", kind: "id" },
  ],
  defaultSort: ({ state }) => (state === "open" ? "closes" : "-changed"),
};

const sql = Prisma.sql;

/** The conditions of each state as SQL, by the words of ./jobs.ts. */
const inState = (now: Date): Record<JobState, Prisma.Sql> => ({
  open: openSql(now),
  draft: sql`job.published_at IS NULL`,
  scheduled: sql`(job.published_at > ${now} AND job.withdrawn_at IS NULL AND job.closes_at > ${now})`,
  closed: sql`(job.closes_at <= ${now} AND job.published_at IS NOT NULL AND job.withdrawn_at IS NULL)`,
  withdrawn: sql`job.withdrawn_at IS NOT NULL`,
});

const YEARLY = {
  low: sql`coalesce(job.yearly_min_pence, job.yearly_max_pence)`,
  high: sql`coalesce(job.yearly_max_pence, job.yearly_min_pence)`,
};

export const JOBS_TABLE: StaffTable<JobLine> = {
  needs: "read:jobs",
  exportNeeds: "write:jobs",
  shape: JOBS_SHAPE,
  // Each job has one, and the planner leaves them out of a view that does not ask for them.
  from: sql`job LEFT JOIN job_count AS counted ON counted.job_id = job.id`,
  id: sql`job.id`,
  sorts: {
    title: { by: sql`lower(job.title)` },
    employer: { by: sql`lower(job.employer_name)` },
    pay: { by: YEARLY.high, nullable: true },
    applied: {
      by: sql`sorted.applications`,
      join: sql`JOIN job_count AS sorted ON sorted.job_id = job.id`,
      each: sql`(SELECT applications FROM job_count WHERE job_id = job.id)`,
    },
    closes: { by: sql`job.closes_at`, nullable: true },
    published: { by: sql`job.published_at`, nullable: true },
    changed: { by: sql`job.updated_at` },
  },
  where: (view, now) => [
    sql`job.binned_at IS NULL`,
    byChoice(view, "state", inState(now)),
    isWord(view, "contract", sql`job.contract`),
    isWord(view, "workplace", sql`job.workplace`),
    isWord(view, "sector", sql`job.sector`),
    inDays(view, "closes", sql`job.closes_at`, { isEnd: true }),
    inDays(view, "published", sql`job.published_at`),
    inNumbers(view, "pay", { ...YEARLY, times: 100 }),
    byChoice(view, "applied", { yes: sql`counted.applications > 0`, no: sql`counted.applications = 0` }),
    byChoice(view, "taken-in", { yes: sql`job.source IS NOT NULL`, no: sql`job.source IS NULL` }),
    view.filters.import ? sql`job.import_run_id = ${view.filters.import}::uuid` : null,
    sought(view),
  ],
  load: async (ids, now, tx: Tx = db) => {
    const rows = await tx.job.findMany({ where: { id: { in: ids } }, select: ROW });
    return rows.map(({ count, ...row }) => ({
      ...row,
      applications: count?.applications ?? 0,
      state: jobState(row, now),
    }));
  },
  texts: {
    title: ({ title, number }) => `${title} ${sayJobNumber(number)}`,
    employer: ({ employerName }) => employerName,
    place: ({ places }) => places.map(({ name }) => name).join(", ") || "From home",
    pay: (job) => sayPayOf(job),
    applied: ({ applications }) => String(applications),
    closes: ({ closesAt }) => (closesAt ? lastLondonDay(closesAt) : ""),
    state: ({ state }) => JOB_STATES[state],
    published: ({ publishedAt }) => (publishedAt ? londonDay(publishedAt) : ""),
    changed: ({ updatedAt }) => londonDay(updatedAt),
    contract: ({ contract }) => wordFor(CONTRACTS, contract),
    workplace: ({ workplace }) => wordFor(WORKPLACES, workplace),
    sector: ({ sector }) => (sector ? wordFor(SECTORS, sector) : ""),
    source: ({ source }) => source ?? "",
  },
};

/** A number finds its job wherever it stands; anything else is looked for in title and employer. */
function sought(view: View): Prisma.Sql | null {
  const number = readJobNumber(view.q);
  const words = hasWords(view, sql`find_key(job.title || ' ' || job.employer_name)`);
  return number === null || !words ? words : sql`(job.number = ${number} OR ${words})`;
}

function sayPayOf(job: JobLine): string {
  const pay = payOf(job);
  return pay ? sayPay(pay) : "Not stated";
}
