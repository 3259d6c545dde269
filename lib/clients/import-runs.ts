import type { Prisma, Tx } from "@/lib/core/db";

interface Run {
  source: string;
  publish: boolean;
  /** The person of staff who pressed; null is the machine. */
  startedBy: string | null;
  /** What was taken in: the name as it was given, and the SHA-256 of its bytes. */
  file?: { name: string; sha256: string | null };
}

/**
 * Writes down that jobs are taken in, before the first is. The run is the authority for its rows: whoever starts it says
 * that the source may be advertised. Answers both ids.
 */
export async function startImportRun(
  tx: Tx,
  { source, publish, startedBy, file }: Run,
  now: Date,
): Promise<{ runId: string; authorityId: string }> {
  const { id: runId, authority } = await tx.importRun.create({
    data: {
      source,
      publish,
      startedBy,
      fileName: file?.name.slice(0, 200) ?? null,
      fileSha256: file?.sha256 ?? null,
      startedAt: now,
      authority: { create: { scope: "import", recordedBy: startedBy, recordedAt: now } },
    },
    select: { id: true, authority: { select: { id: true } } },
  });
  if (!authority) throw new Error("An import run was written without its authority");
  return { runId, authorityId: authority.id };
}

/** What became of its rows. A run without this was stopped on its way. */
export async function finishImportRun(tx: Tx, runId: string, counts: Prisma.InputJsonObject, now: Date): Promise<void> {
  await tx.importRun.update({ where: { id: runId }, data: { counts, finishedAt: now }, select: { id: true } });
}
