import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";

/**
 * The client has taken its word back: whatever is public under it closes now, and what was scheduled is a draft again, in
 * one transaction. Whoever publishes under it at the same moment comes before and is closed too, or comes after and is
 * refused. Answers how many jobs closed; "not-found" also for the word of another client.
 */
export async function takeBackAuthority(viewer: Viewer, { clientId, id }: { clientId: string; id: string }, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients") || !isUuid(clientId) || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    // Jobs are locked before their word, as publishing does it: in the other order the two could wait for each other.
    await tx.$queryRaw`SELECT id FROM job WHERE authority_id = ${id}::uuid ORDER BY id FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM authority WHERE id = ${id}::uuid FOR UPDATE`;
    const given = await tx.authority.findFirst({ where: { id, clientId }, select: { scope: true, endsAt: true } });
    if (!given || !["client", "vacancy", "job"].includes(given.scope))
      return { ok: false, reason: "not-found" } as const;
    if (given.endsAt && given.endsAt <= now) return { ok: true, closed: 0 } as const;
    const closed = await closeUnder(tx, id, viewer.personId, now);
    const data = { endsAt: new Date(now.getTime() + 1), takenBackAt: now };
    await tx.authority.update({ where: { id }, data, select: { id: true } });
    const details = {
      from: { endsAt: given.endsAt?.toISOString() ?? null },
      to: { endsAt: now.toISOString() },
      closed,
    };
    await audit(tx, { actorId: viewer.personId, action: "take-back", subject: "authority", subjectId: id, details });
    return { ok: true, closed } as const;
  });
}

async function closeUnder(tx: Tx, authorityId: string, actorId: string, now: Date): Promise<number> {
  const jobs = await tx.job.findMany({
    where: { authorityId, publishedAt: { not: null }, withdrawnAt: null, closesAt: { gt: now } },
    select: { id: true, slug: true, publishedAt: true },
  });
  for (const { id, publishedAt } of jobs) {
    const isScheduled = publishedAt !== null && publishedAt > now;
    // It closes after it came out (CHECK job_publishable), be it by a millisecond.
    const closesAt = new Date(Math.max(now.getTime(), (publishedAt?.getTime() ?? 0) + 1));
    const data = isScheduled ? { publishedAt: null } : { closesAt };
    await tx.job.update({
      where: { id },
      data: { ...data, version: { increment: 1 }, updatedAt: now },
      select: { id: true },
    });
    await audit(tx, { actorId, action: "close", subject: "job", subjectId: id, details: { authority: authorityId } });
  }
  if (jobs.length > 0) await markStale(tx, "jobs", ...jobs.map(({ slug }) => `job:${slug}`));
  return jobs.length;
}
