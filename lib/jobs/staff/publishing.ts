import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { inTransaction, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { passGate } from "../authority/gate";
import { withEdited } from "../edited-fields";
import type { PublishRequest } from "../job-input";
import { missingFor } from "../publishable";
import { keepRevisions } from "../revisions";
import { SAID } from "../selects";
import { mustBeMended } from "./checks";
import { fieldsOf } from "./said";
import { timesOf } from "./schedule";
import { unansweredIn } from "./unanswered";

const FACTS = {
  ...SAID,
  slug: true,
  version: true,
  descriptionText: true,
  descriptionHtml: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  source: true,
  editedFields: true,
  _count: { select: { places: true } },
} as const satisfies Prisma.JobSelect;

/** What of its words keeps a job from coming out. */
export const heldBack = (job: Parameters<typeof fieldsOf>[0], now: Date) =>
  mustBeMended(fieldsOf(job), { now, currency: job.salaryCurrency ?? undefined });

type JobFacts = Prisma.JobGetPayload<{ select: typeof FACTS }>;

/**
 * Publishes a job, at once or from a London moment on, until the end of its last London day or a minute of it. It is
 * open by the clock from then on; nothing has to run. A job that was closed or withdrawn comes back with its first
 * date. Refused: `incomplete` with what is missing, `must-mend` with words that the law forbids (./checks.ts) unless
 * somebody says why they may stand, `closes-too-early`, `no-such-time` with the field and the first time after the gap.
 */
export async function publishJob(
  viewer: Viewer,
  id: string,
  { version, ...request }: PublishRequest,
  now: Date,
  within?: Tx,
) {
  const times = timesOf(request, now);
  if (!times.ok) return times;
  const { from, closesAt } = times;
  if (closesAt <= from) return { ok: false, reason: "closes-too-early" } as const;
  return asRecruiter(viewer, { id, version }, within, async ({ tx, job, recruiter }) => {
    const missing = missingFor({ ...job, placeCount: job._count.places }, now);
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
    const held = heldBack(job, now);
    if (held.length > 0 && !request.because) return { ok: false, reason: "must-mend", checks: held } as const;
    const gate = await passGate(tx, recruiter, { jobId: id, closesAt, answer: request }, now);
    if (!gate.ok) return gate;
    const { authorityId } = gate;
    const publishedAt = job.publishedAt && job.publishedAt <= now ? job.publishedAt : from;
    await change(tx, {
      id,
      job,
      data: { publishedAt, closesAt, withdrawnAt: null },
      authorityId,
      act: "publish",
      recruiter,
      why: request.because,
      now,
    });
    await audit(tx, {
      actorId: recruiter.personId,
      action: "publish",
      subject: "job",
      subjectId: id,
      details: changes(job, { publishedAt, closesAt, withdrawnAt: null }),
    });
    return { ok: true } as const;
  });
}

/**
 * Closes an open job now: its page stays and says so. A scheduled one becomes a draft again. "unanswered", with how many, while
 * people who applied for it wait for an answer; nobody can apply between that look and the closing.
 */
export async function closeJob(viewer: Viewer, wanted: Wanted, now: Date, within?: Tx) {
  return asRecruiter(viewer, wanted, within, async ({ tx, job, recruiter }) => {
    if (!job.publishedAt || (job.closesAt && job.closesAt <= now)) return { ok: true } as const;
    const { length: waiting } = await unansweredIn(wanted.id, now, tx);
    if (waiting > 0) return { ok: false, reason: "unanswered", waiting } as const;
    const isScheduled = job.publishedAt > now;
    // A job closes after it came out (CHECK job_publishable), be it by a millisecond.
    const closesAt = new Date(Math.max(now.getTime(), job.publishedAt.getTime() + 1));
    const data = isScheduled ? { publishedAt: null } : { closesAt };
    await change(tx, { id: wanted.id, job, data, act: "close", recruiter, now });
    const details = changes(job, data);
    await audit(tx, { actorId: recruiter.personId, action: "close", subject: "job", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}

/**
 * Takes a job off the site for good reason: its address then says that it is gone, everywhere at once. "unanswered" as
 * above.
 */
export async function withdrawJob(viewer: Viewer, wanted: Wanted, now: Date, within?: Tx) {
  return asRecruiter(viewer, wanted, within, async ({ tx, job, recruiter }) => {
    if (!job.publishedAt || job.withdrawnAt) return { ok: true } as const;
    const { length: waiting } = await unansweredIn(wanted.id, now, tx);
    if (waiting > 0) return { ok: false, reason: "unanswered", waiting } as const;
    const data = { withdrawnAt: now };
    await change(tx, { id: wanted.id, job, data, act: "withdraw", recruiter, now });
    const details = changes(job, data);
    await audit(tx, { actorId: recruiter.personId, action: "withdraw", subject: "job", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}

interface Wanted {
  id: string;
  /** What the recruiter saw; a change since then stops it. */
  version: number;
}

type Dates = Partial<Record<"publishedAt" | "closesAt" | "withdrawnAt", Date | null>>;

interface NewDates {
  id: string;
  job: JobFacts;
  data: Dates;
  /** By whose word it is advertised from now on; left out, by the same as before. */
  authorityId?: string;
  act: "publish" | "close" | "withdraw";
  recruiter: Staff;
  why?: string;
  now: Date;
}

/** Gives a locked job other dates: a new version of it, with its revision. */
async function change(tx: Tx, { id, job, data, authorityId, act, recruiter, why, now }: NewDates): Promise<void> {
  const { slug, version, source, editedFields } = job;
  // What staff decided about an imported job outlasts the next import.
  const edited = source ? withEdited(editedFields, Object.keys(data)) : editedFields;
  await tx.job.update({
    where: { id },
    data: { ...data, authorityId, editedFields: edited, version: version + 1, updatedAt: now },
    select: { id: true },
  });
  await keepRevisions(tx, { jobIds: [id], act, savedById: recruiter.personId, savedAt: now, why });
  await markStale(tx, "jobs", `job:${slug}`);
}

type Deed<T> = (given: { tx: Tx; job: JobFacts; recruiter: Staff }) => Promise<T>;

/** Does it in one transaction, or within one, with the job locked, when the viewer may and nobody changed the job meanwhile. */
async function asRecruiter<T>(viewer: Viewer, { id, version }: Wanted, within: Tx | undefined, deed: Deed<T>) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return inTransaction(within, async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const job = await tx.job.findUnique({ where: { id, binnedAt: null }, select: FACTS });
    if (!job) return { ok: false, reason: "not-found" } as const;
    if (job.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    return deed({ tx, job, recruiter: viewer });
  });
}
