import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";

/** The versions of their CV that somebody keeps, with the address each can be fetched from while signed in. */
export async function keptCvs(tx: Tx, email: string) {
  const rows = await tx.candidateCv.findMany({
    where: { candidate: { person: { email } } },
    orderBy: { createdAt: "asc" },
    omit: { candidateId: true, fileId: true },
    include: { file: { select: { originalName: true, mediaType: true, bytes: true, sha256: true } } },
  });
  return rows.map((row) => ({ ...row, download: appUrl(`/account/cvs/${row.id}/file`) }));
}
