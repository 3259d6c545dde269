import { addDays, startOfDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { readJobNumber } from "@/lib/jobs/number";
import { type AuditFilter, NOBODY } from "./schema";

/** The newest first; the same order as the indexes of audit_event, whatever is filtered. */
export const NEWEST_FIRST = [{ at: "desc" }, { id: "desc" }] satisfies Prisma.AuditEventOrderByWithRelationInput[];

/** The rows that a filter means, those after its place in the record. */
export async function matching({
  who,
  what,
  from,
  until,
  q,
  after,
}: AuditFilter): Promise<Prisma.AuditEventWhereInput> {
  const [subject, action] = what?.split(".") ?? [];
  return {
    AND: [
      who ? { actorId: who === NOBODY ? null : who } : {},
      subject ? { subject } : {},
      action ? { action } : {},
      from ? { at: { gte: startOfDay(from) } } : {},
      until ? { at: { lt: startOfDay(addDays(until, 1)) } } : {},
      q ? { subjectId: await subjectIdOf(q) } : {},
      // The first condition is what an index can begin at.
      after ? { at: { lte: after.at }, OR: [{ at: { lt: after.at } }, { id: { lt: after.id } }] } : {},
    ],
  };
}

/** What was typed is the id of a thing, or a job's number. */
async function subjectIdOf(q: string): Promise<string> {
  const number = isUuid(q) ? null : readJobNumber(q);
  if (number === null) return isUuid(q) ? q.toLowerCase() : q;
  const job = await db.job.findUnique({ where: { number }, select: { id: true } });
  return job?.id ?? q;
}
