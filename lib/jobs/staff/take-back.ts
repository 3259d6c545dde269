import type { BulkAct, RowNow } from "@/lib/access/bulk-act";
import { IS_GONE } from "@/lib/access/bulk-act";
import type { Prisma, Tx } from "@/lib/core/db";
import { binIn, putBackIn } from "./bin";
import { changedJob, undoJob, whyNot } from "./bulk-changes";
import { withdrawJob } from "./publishing";

const FACTS = {
  id: true,
  version: true,
  publishedAt: true,
  withdrawnAt: true,
  binnedAt: true,
  count: { select: { applications: true } },
} as const satisfies Prisma.JobSelect;

type Facts = Prisma.JobGetPayload<{ select: typeof FACTS }>;

/** As a run of an import makes it: whatever happens to a job afterwards makes another version of it. */
const UNTOUCHED = 1;

/** The stamp of a job, and why it is left alone. */
function rowNow({ version, withdrawnAt, binnedAt, count }: Facts): RowNow {
  const stamp = `${version}${binnedAt ? " binned" : ""}`;
  if (withdrawnAt) return { stamp, why: "It is withdrawn already" };
  if (binnedAt) return { stamp, why: "It is in the bin already" };
  if (version !== UNTOUCHED) return { stamp, why: "It was changed after it was taken in" };
  if (count && count.applications > 0)
    return { stamp, why: "People have applied for it: answer them there, and then withdraw it" };
  return { stamp };
}

const look = async (ids: string[], tx: Tx) => {
  const jobs = await tx.job.findMany({ where: { id: { in: ids } }, select: FACTS });
  return new Map(jobs.map((job) => [job.id, rowNow(job)] as const));
};

/**
 * Takes back what one import made: what is public is withdrawn, and drafts go into the bin. What anybody has changed since,
 * or applied for, is left as it is.
 */
export const takeBack: BulkAct = {
  key: "take-back",
  label: "Take back",
  will: "will be taken back",
  done: "taken back",
  needs: "write:jobs",
  consequence:
    "Those that are public are withdrawn: their addresses say that they are gone. Drafts go into the bin for 30 days. What is withdrawn stays so when the same list is sent again.",
  asksProof: true,
  isApart: true,
  look: (ids, _now, tx) => look(ids, tx),
  async act(tx, { id, stamp }, { actor, now }) {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const job = await tx.job.findUnique({ where: { id }, select: FACTS });
    if (!job) return { ok: false, why: IS_GONE };
    const { why } = rowNow(job);
    if (why) return { ok: false, why };
    if (job.publishedAt)
      return changedJob(tx, id, async () => whyNot(await withdrawJob(actor, { id, version: Number(stamp) }, now, tx)));
    await binIn(tx, { id, actorId: actor.personId }, now);
    return { ok: true, before: { wasDraft: true }, after: `${stamp} binned` };
  },
  async undo(tx, row, given) {
    if (!row.before.wasDraft) return undoJob(tx, row, given);
    const now = (await look([row.id], tx)).get(row.id);
    return now?.stamp === row.after ? putBackIn(tx, { id: row.id, actorId: given.actor.personId }) : false;
  },
};
