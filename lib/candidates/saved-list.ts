import { isSignedIn, type Viewer } from "@/lib/auth/viewer";
import { db, type Prisma } from "@/lib/core/db";
import type { PayPeriod } from "@/lib/core/money";
import { isOpen } from "@/lib/jobs/open";
import type { Contract, Workplace } from "@/lib/jobs/vocabulary";
import type { SavedJob } from "./types";

const JOB = {
  slug: true,
  title: true,
  employerName: true,
  isConfidential: true,
  workplace: true,
  contract: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  places: { orderBy: { position: "asc" }, select: { name: true } },
} as const satisfies Prisma.JobSelect;

/** The jobs the viewer has saved: open ones first, those that close soonest at the top. Withdrawn ones are gone. */
export async function savedJobs(viewer: Viewer, now: Date): Promise<SavedJob[]> {
  if (!isSignedIn(viewer)) return [];
  const { personId, email } = viewer;
  const applications = { where: { OR: [{ candidateId: personId }, { email }] }, select: { id: true }, take: 1 };
  const rows = await db.savedJob.findMany({
    where: { candidateId: personId, job: { withdrawnAt: null, publishedAt: { lte: now } } },
    orderBy: { job: { closesAt: "asc" } },
    select: { job: { select: { ...JOB, applications } } },
  });
  const saved = rows.flatMap(({ job }) => asSaved(job, job.applications.length > 0, now) ?? []);
  return saved.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

type Job = Prisma.JobGetPayload<{ select: typeof JOB }>;

function asSaved(job: Job, hasApplied: boolean, now: Date): SavedJob | null {
  const { publishedAt, closesAt, places } = job;
  if (!publishedAt || !closesAt) return null;
  return {
    slug: job.slug,
    title: job.title,
    employer: job.isConfidential ? "Confidential employer" : job.employerName,
    place: places[0]?.name ?? null,
    morePlaces: Math.max(0, places.length - 1),
    pay: payOf(job),
    contract: job.contract as Contract,
    workplace: job.workplace as Workplace,
    publishedAt,
    closesAt,
    isOpen: isOpen(job, now),
    hasApplied,
  };
}

function payOf({ salaryMinPence: minPence, salaryMaxPence: maxPence, salaryCurrency, salaryPeriod }: Job) {
  if (!salaryCurrency || !salaryPeriod) return null;
  return { minPence, maxPence, currency: salaryCurrency, period: salaryPeriod as PayPeriod };
}
