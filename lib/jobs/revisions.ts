import type { Tx } from "@/lib/core/db";

/**
 * What made a version of a job (CHECK job_revision_act); "change" is what nobody has said more of, "before" what was
 * there first.
 */
export type RevisionAct =
  "create" | "duplicate" | "save" | "restore" | "publish" | "close" | "withdraw" | "import" | "change" | "before";

interface Made {
  jobIds: string[];
  act: RevisionAct;
  /** Who did it; null where a program did. Whoever the database does not know is nobody. */
  savedById: string | null;
  savedAt: Date;
  /** Why, where that was said; of an import its source, of a restored text the version it is from. */
  why?: string;
}

/** Writes down how these jobs stand now, in the transaction that made them so, when job and places are as they will be. */
export async function keepRevisions(tx: Tx, { jobIds, act, savedById, savedAt, why }: Made): Promise<void> {
  if (jobIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO job_revision (job_id, version, act, said, published_at, closes_at, withdrawn_at, saved_by, saved_at, why)
    SELECT j.id, j.version, ${act}, job_said(j), j.published_at, j.closes_at, j.withdrawn_at,
      (SELECT person_id FROM staff WHERE person_id = ${savedById}::uuid), ${savedAt}, ${why ?? null}
    FROM job j WHERE j.id = ANY (${jobIds}::uuid[]) ON CONFLICT (job_id, version) DO NOTHING`;
}

/**
 * Writes down how a job stands before its first change, where nothing of it has been written down. Comes before its
 * places move.
 */
export async function keepBefore(tx: Tx, jobId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_revision (job_id, version, act, said, published_at, closes_at, withdrawn_at, saved_at, why)
    SELECT j.id, j.version, 'before', job_said(j), j.published_at, j.closes_at, j.withdrawn_at, j.updated_at, j.source
    FROM job j WHERE j.id = ${jobId}::uuid AND NOT EXISTS (SELECT FROM job_revision r WHERE r.job_id = j.id)`;
}
