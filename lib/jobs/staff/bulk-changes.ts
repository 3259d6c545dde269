import { audit } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE, type RowDone } from "@/lib/access/bulk-act";
import type { Prisma, Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { keepRevisions } from "../revisions";

/** What is asked of a job before something is done with it. */
export const FACTS = {
  id: true,
  slug: true,
  version: true,
  source: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  authorityId: true,
  editedFields: true,
} as const satisfies Prisma.JobSelect;

type Facts = Prisma.JobGetPayload<{ select: typeof FACTS }>;

/** What is done to a job, with how it was kept for an undo. `deed` is one of ./publishing.ts, or answers why not. */
export async function changedJob(tx: Tx, id: string, deed: () => Promise<string | null>): Promise<RowDone> {
  await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.job.findUnique({ where: { id }, select: FACTS });
  if (!before) return { ok: false, why: IS_GONE };
  const why = await deed();
  if (why) return { ok: false, why };
  const { version } = await tx.job.findUniqueOrThrow({ where: { id }, select: { version: true } });
  if (version === before.version) return { ok: false, why: "There was nothing to do" };
  return { ok: true, before: kept(before), after: String(version) };
}

const kept = ({ publishedAt, closesAt, withdrawnAt, authorityId, editedFields }: Facts) => ({
  publishedAt: publishedAt?.toISOString() ?? null,
  closesAt: closesAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  authorityId,
  editedFields,
});

/** Puts a job back as it was kept, unless it has changed since. */
export const undoJob: BulkAct["undo"] = async (tx, { id, after, before }, { actor, now }) => {
  await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  const job = await tx.job.findUnique({ where: { id }, select: FACTS });
  if (!job || String(job.version) !== after) return false;
  const was = before as ReturnType<typeof kept>;
  await tx.job.update({
    where: { id },
    data: { ...was, version: job.version + 1, updatedAt: now },
    select: { id: true },
  });
  await keepRevisions(tx, { jobIds: [id], act: "restore", savedById: actor.personId, savedAt: now });
  const details = { from: datesOf(kept(job)), to: datesOf(was) };
  await audit(tx, { actorId: actor.personId, action: "undo", subject: "job", subjectId: id, details });
  await markStale(tx, "jobs", `job:${job.slug}`);
  return true;
};

const datesOf = ({ editedFields: _, authorityId: __, ...dates }: ReturnType<typeof kept>) => dates;

const REASONS: Record<string, string> = {
  "changed-meanwhile": CHANGED_MEANWHILE,
  "not-found": IS_GONE,
  "no-authority": "Nobody’s authority to advertise it is recorded",
  "authority-ends": "The authority to advertise it ends before that day",
  "must-be-confidential": "Its client is confidential, and it is not",
  "names-client": "It gives away who the client is: open it to see how",
  unanswered: "People who applied for it wait for an answer: close it by itself, and answer them there",
  "must-mend": "It has words that the law forbids",
};

/** Why a deed of ./publishing.ts was not done, in words; null when it was. */
export const whyNot = (outcome: { ok: boolean; reason?: string }): string | null =>
  outcome.ok ? null : (REASONS[outcome.reason ?? ""] ?? "It may not be done with this one yet: open it to see why");
