import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { fromDateColumn, lastLondonDay, type LocalDate } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import type { AuthorityScope, GivenHow } from "@/lib/clients/vocabulary";
import { BELONGS, coveringWord, mustBeConfidential } from "./gate";

/** By whose word a job is or may be public, as its page tells staff. */
export interface KnownAuthority {
  scope: AuthorityScope;
  /** Who gave it; null for an import, and for whoever may not read names of contacts. */
  by: string | null;
  how: GivenHow | null;
  on: LocalDate | null;
  /** The last day that it covers; null has no end. */
  until: LocalDate | null;
  /** Of an import: where the rows came from, who ran it, when. */
  run: { source: string; by: string | null; at: Date; fileName: string | null } | null;
}

export interface JobAuthority {
  /** The word that covers it now; null asks for one when it is published. */
  known: KnownAuthority | null;
  /** Names to offer for whoever gave it. */
  contacts: string[];
  /** The client, or its vacancy, asks that nobody outside learns who it is. */
  mustBeConfidential: boolean;
}

/** What stands between a job and the public; null when it is not there or not theirs to read. */
export async function authorityOfJob(viewer: Viewer, jobId: string, now: Date): Promise<JobAuthority | null> {
  if (!may(viewer, "read:jobs") || !isUuid(jobId)) return null;
  const namesPeople = may(viewer, "read:contacts");
  return db.$transaction(async (tx) => {
    const job = await tx.job.findUnique({ where: { id: jobId }, select: BELONGS });
    if (!job) return null;
    const word = await coveringWord(tx, job, now);
    const contacts =
      job.clientId && namesPeople
        ? await tx.clientContact.findMany({
            where: { clientId: job.clientId, leftAt: null },
            orderBy: [{ isPrimary: "desc" }, { name: "asc" }],
            select: { name: true },
          })
        : [];
    return {
      known: word && (await described(word.id, namesPeople)),
      contacts: contacts.map(({ name }) => name),
      mustBeConfidential: mustBeConfidential(job),
    };
  });
}

async function described(id: string, namesPeople: boolean): Promise<KnownAuthority | null> {
  const row = await db.authority.findUnique({
    where: { id },
    include: { contact: { select: { name: true } }, importRun: true },
  });
  if (!row) return null;
  const run = row.importRun;
  const runner = run?.startedBy
    ? await db.person.findUnique({ where: { id: run.startedBy }, select: { name: true } })
    : null;
  return {
    scope: row.scope as AuthorityScope,
    by: namesPeople ? (row.contact?.name ?? row.givenBy) : null,
    how: row.givenHow as GivenHow | null,
    on: row.givenOn && fromDateColumn(row.givenOn),
    until: row.endsAt && lastLondonDay(row.endsAt),
    run: run && { source: run.source, by: runner?.name ?? null, at: run.startedAt, fileName: run.fileName },
  };
}
