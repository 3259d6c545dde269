import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { createClient } from "@/lib/clients/writing";
import { nameKey } from "@/lib/clients/name-key";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { likeText } from "@/lib/core/text/text";

const PAGE_SIZE = 50;

export interface Employer {
  /** As the jobs spell it. */
  name: string;
  jobs: number;
  confidentialJobs: number;
  /** A client whose name differs by case or ending only. */
  client: { id: string; name: string } | null;
}

/** Employers of jobs that belong to no client yet, those with most jobs first. Null for whoever may not read both. */
export async function employersWithoutClient(
  viewer: Viewer,
  { q }: { q?: string },
  page: number,
): Promise<PageOf<Employer> | null> {
  if (!may(viewer, "read:clients") || !may(viewer, "read:jobs")) return null;
  const pattern = `%${likeText(q ?? "")}%`;
  const rows = await db.$queryRaw<{ name: string; jobs: number; confidentialJobs: number; total: number }[]>`
    SELECT employer_name AS name, count(*)::int AS jobs,
      (count(*) FILTER (WHERE is_confidential))::int AS "confidentialJobs", (count(*) OVER ())::int AS total
    FROM job WHERE client_id IS NULL AND length(trim(employer_name)) > 0 AND employer_name ILIKE ${pattern}
    GROUP BY employer_name ORDER BY count(*) DESC, employer_name
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  const keys = [...new Set(rows.map(({ name }) => nameKey(name)))];
  const clients = await db.client.findMany({
    where: { OR: [{ nameKey: { in: keys } }, { legalNameKey: { in: keys } }] },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, nameKey: true, legalNameKey: true },
  });
  const items = rows.map(({ total: _, ...row }) => {
    const key = nameKey(row.name);
    const client = clients.find((one) => one.nameKey === key || one.legalNameKey === key);
    return { ...row, client: client ? { id: client.id, name: client.name } : null };
  });
  return { items, total: rows[0]?.total ?? 0, page, pageSize: PAGE_SIZE };
}

/**
 * Gives all jobs of an employer that have no client yet to this one. Those that are public and would name a confidential
 * client stay as they are, and are counted.
 */
export async function giveJobsToClient(viewer: Viewer, { employer, clientId }: { employer: string; clientId: string }) {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients") || !may(viewer, "write:jobs") || !isUuid(clientId))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM client WHERE id = ${clientId}::uuid FOR UPDATE`;
    const client = await tx.client.findUnique({ where: { id: clientId }, select: { isConfidential: true } });
    if (!client) return { ok: false, reason: "not-found" } as const;
    const theirs = { employerName: employer, clientId: null };
    const naming = client.isConfidential ? { isConfidential: false, publishedAt: { not: null } } : { id: { in: [] } };
    const left = await tx.job.count({ where: { ...theirs, ...naming } });
    const { count } = await tx.job.updateMany({
      where: { ...theirs, NOT: naming },
      data: { clientId },
    });
    const details = { jobs: count, left };
    await audit(tx, { actorId: viewer.personId, action: "take-jobs", subject: "client", subjectId: clientId, details });
    return { ok: true, clientId, jobs: count, left } as const;
  });
}

/** Makes a client of an employer and gives it its jobs. "there-already" names the client that it likely is. */
export async function makeClientOf(viewer: Viewer, employer: string, now: Date) {
  const theirs = { employerName: employer, clientId: null };
  if (!may(viewer, "write:clients") || !may(viewer, "write:jobs")) return { ok: false, reason: "not-found" } as const;
  const [jobs, confidential] = await Promise.all([
    db.job.count({ where: theirs }),
    db.job.count({ where: { ...theirs, isConfidential: true } }),
  ]);
  if (jobs === 0) return { ok: false, reason: "not-found" } as const;
  // One that none of its jobs names stays unnamed.
  const input = { name: employer, standing: "active" as const, isConfidential: confidential === jobs };
  const made = await createClient(viewer, input, now);
  return made.ok ? giveJobsToClient(viewer, { employer, clientId: made.id }) : made;
}
