import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { endOfLondonDay, type LocalDate, londonDay, startOfDay } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/input";
import { markStale } from "@/lib/core/stale";
import { withEdited } from "../edited-fields";
import type { PublishRequest } from "../job-input";
import { missingFor } from "../publishable";

const FACTS = {
  slug: true,
  version: true,
  title: true,
  employerName: true,
  descriptionText: true,
  workplace: true,
  contract: true,
  hours: true,
  startsOn: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  source: true,
  editedFields: true,
  _count: { select: { places: true } },
} as const satisfies Prisma.JobSelect;

type JobFacts = Prisma.JobGetPayload<{ select: typeof FACTS }>;

/**
 * Publishes a job, at once or from a London morning on, until the end of its last London day. It is open by the clock from
 * then on; nothing has to run. A job that was closed or withdrawn comes back with its first date.
 */
export async function publishJob(
  viewer: Viewer,
  id: string,
  { version, closesOn, publishOn }: PublishRequest,
  now: Date,
) {
  const closesAt = endOfLondonDay(closesOn as LocalDate);
  const from = publishOn && publishOn > londonDay(now) ? startOfDay(publishOn as LocalDate) : now;
  if (closesAt <= from) return { ok: false, reason: "closes-too-early" } as const;
  return asRecruiter(viewer, { id, version }, async ({ tx, job, recruiter }) => {
    const missing = missingFor({ ...job, placeCount: job._count.places }, now);
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
    const publishedAt = job.publishedAt && job.publishedAt <= now ? job.publishedAt : from;
    const dates = { publishedAt, closesAt, withdrawnAt: null };
    await change(tx, id, job, dates, now);
    const details = changes(job, dates);
    await audit(tx, { actorId: recruiter.personId, action: "publish", subject: "job", subjectId: id, details });
    return { ok: true } as const;
  });
}

/** Closes an open job now: its page stays and says so. A scheduled one becomes a draft again. */
export async function closeJob(viewer: Viewer, wanted: Wanted, now: Date) {
  return asRecruiter(viewer, wanted, async ({ tx, job, recruiter }) => {
    if (!job.publishedAt || (job.closesAt && job.closesAt <= now)) return { ok: true } as const;
    const isScheduled = job.publishedAt > now;
    // A job closes after it came out (CHECK job_publishable), be it by a millisecond.
    const closesAt = new Date(Math.max(now.getTime(), job.publishedAt.getTime() + 1));
    const dates = isScheduled ? { publishedAt: null } : { closesAt };
    await change(tx, wanted.id, job, dates, now);
    const details = changes(job, dates);
    await audit(tx, { actorId: recruiter.personId, action: "close", subject: "job", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}

/** Takes a job off the site for good reason: its address then says that it is gone, everywhere at once. */
export async function withdrawJob(viewer: Viewer, wanted: Wanted, now: Date) {
  return asRecruiter(viewer, wanted, async ({ tx, job, recruiter }) => {
    if (!job.publishedAt || job.withdrawnAt) return { ok: true } as const;
    await change(tx, wanted.id, job, { withdrawnAt: now }, now);
    const details = changes(job, { withdrawnAt: now });
    await audit(tx, { actorId: recruiter.personId, action: "withdraw", subject: "job", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}

interface Wanted {
  id: string;
  /** What the recruiter saw; a change since then stops it. */
  version: number;
}

async function change(
  tx: Tx,
  id: string,
  { slug, version, source, editedFields }: JobFacts,
  data: Pick<Prisma.JobUpdateInput, "publishedAt" | "closesAt" | "withdrawnAt">,
  now: Date,
): Promise<void> {
  // What staff decided about an imported job outlasts the next import.
  const edited = source ? withEdited(editedFields, Object.keys(data)) : editedFields;
  await tx.job.update({
    where: { id },
    data: { ...data, editedFields: edited, version: version + 1, updatedAt: now },
    select: { id: true },
  });
  await markStale(tx, "jobs", `job:${slug}`);
}

type Deed<T> = (given: { tx: Tx; job: JobFacts; recruiter: Staff }) => Promise<T>;

/** Does it in one transaction with the job locked, when the viewer may and nobody changed the job meanwhile. */
async function asRecruiter<T>(viewer: Viewer, { id, version }: Wanted, deed: Deed<T>) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const job = await tx.job.findUnique({ where: { id, binnedAt: null }, select: FACTS });
    if (!job) return { ok: false, reason: "not-found" } as const;
    if (job.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    return deed({ tx, job, recruiter: viewer });
  });
}
