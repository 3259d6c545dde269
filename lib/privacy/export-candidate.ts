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

/** What somebody says about themselves, what they look for, and the employers that must never see them. */
export async function profile(tx: Tx, email: string) {
  const inOrder = { orderBy: { position: "asc" }, omit: { candidateId: true, position: true } } as const;
  return tx.candidate.findFirst({
    where: { person: { email } },
    select: {
      profileParts: { omit: { candidateId: true } },
      links: inOrder,
      studies: inOrder,
      jobs: inOrder,
      projects: inOrder,
      skills: inOrder,
      languages: inOrder,
      preferences: { omit: { candidateId: true } },
      blocked: { select: { name: true, createdAt: true }, orderBy: { createdAt: "asc" } },
    },
  });
}

/** The ways into their account, and the addresses that it had; no secrets. */
export async function signingIn(tx: Tx, email: string) {
  const person = await tx.person.findUnique({
    where: { email },
    select: {
      candidate: { select: { passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } } } },
      accountLinks: { select: { provider: true, linkedAt: true } },
      emailChanges: {
        orderBy: { askedAt: "asc" },
        select: { oldEmail: true, newEmail: true, askedAt: true, confirmedAt: true, undoneAt: true },
      },
    },
  });
  if (!person) return null;
  const { candidate, accountLinks, emailChanges } = person;
  return { passkeys: candidate?.passkeys ?? [], accountsElsewhere: accountLinks, changesOfAddress: emailChanges };
}
