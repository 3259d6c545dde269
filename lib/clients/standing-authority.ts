import type { Tx } from "@/lib/core/db";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import type { GivenHow } from "./vocabulary";

/** What a job belongs to; nothing of it for a job of a company that is no client yet. */
export interface BelongsTo {
  clientId: string | null;
  vacancyId: string | null;
}

/**
 * A word of the client that covers a job now: the one that lasts longest, that of the vacancy before that of all the client
 * has. It is held until the end of the transaction: whoever takes it back waits, and then finds the job under it.
 */
export async function standingAuthority(
  tx: Tx,
  { clientId, vacancyId }: BelongsTo,
  now: Date,
): Promise<{ id: string; endsAt: Date | null } | null> {
  if (!clientId) return null;
  const [found] = await tx.$queryRaw<{ id: string; endsAt: Date | null }[]>`
    SELECT id, ends_at AS "endsAt" FROM authority
    WHERE client_id = ${clientId}::uuid AND (ends_at IS NULL OR ends_at > ${now})
      AND (scope = 'client' OR (scope = 'vacancy' AND vacancy_id = ${vacancyId}::uuid))
    ORDER BY ends_at DESC NULLS FIRST, scope DESC, recorded_at DESC LIMIT 1 FOR SHARE`;
  return found ?? null;
}

interface Given extends BelongsTo {
  jobId: string;
  /** Who gave it, as it was typed; a contact of the client is known by name. */
  from: string;
  how: GivenHow;
  recordedBy: string;
}

/** Writes down who gave the word for a job just now: for its whole vacancy where it has one, else for itself. */
export async function recordGiven(tx: Tx, { from, how, recordedBy, ...job }: Given, now: Date): Promise<string> {
  const { clientId, vacancyId, jobId } = job;
  const contact = clientId ? await contactNamed(tx, clientId, from) : null;
  const { id } = await tx.authority.create({
    data: {
      ...(vacancyId ? { scope: "vacancy", vacancyId } : { scope: "job", jobId }),
      clientId,
      contactId: contact?.id ?? null,
      givenBy: contact ? null : from,
      givenHow: how,
      givenOn: toDateColumn(londonDay(now)),
      recordedBy,
      recordedAt: now,
    },
    select: { id: true },
  });
  return id;
}

const contactNamed = (tx: Tx, clientId: string, name: string) =>
  tx.clientContact.findFirst({
    where: { clientId, leftAt: null, name: { equals: name, mode: "insensitive" } },
    orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
    select: { id: true },
  });
