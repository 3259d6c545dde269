import type { Tx } from "@/lib/core/db";
import { STORED_FILE } from "./files-in-archive";
import { JOB_AT } from "./jobs";

/** Who they are to the site: how they sign in, where, and what they saved. */
export function account(tx: Tx, email: string) {
  return tx.person.findUnique({
    where: { email },
    select: {
      id: true,
      email: true,
      name: true,
      createdAt: true,
      verifiedAt: true,
      lastSignInAt: true,
      candidate: {
        select: {
          phone: true,
          createdAt: true,
          marketingAt: true,
          savedJobs: { select: { savedAt: true, job: { select: JOB_AT } } },
        },
      },
      staff: {
        select: {
          role: true,
          createdAt: true,
          leftAt: true,
          authenticators: { select: { createdAt: true, confirmedAt: true } },
          passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
          recoveryCodes: { select: { createdAt: true, spentAt: true } },
          knownPlaces: { select: { device: true, firstSeenAt: true, lastSeenAt: true } },
        },
      },
      sessions: { select: { createdAt: true, expiresAt: true, lastSeenAt: true, provenAt: true, device: true } },
      tokens: {
        select: { createdAt: true, expiresAt: true, spentAt: true, name: true, next: true, wantsMarketing: true },
      },
    },
  });
}

/** The versions of their CV that somebody keeps. */
export function keptCvs(tx: Tx, email: string) {
  return tx.candidateCv.findMany({
    where: { candidate: { person: { email } } },
    orderBy: { createdAt: "asc" },
    omit: { id: true, candidateId: true, fileId: true },
    include: { file: STORED_FILE },
  });
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
      accountLinks: { select: { provider: true, subject: true, linkedAt: true } },
      emailChanges: {
        orderBy: { askedAt: "asc" },
        select: { oldEmail: true, newEmail: true, askedAt: true, confirmedAt: true, undoUntil: true, undoneAt: true },
      },
    },
  });
  if (!person) return null;
  const { candidate, accountLinks, emailChanges } = person;
  return { passkeys: candidate?.passkeys ?? [], accountsElsewhere: accountLinks, changesOfAddress: emailChanges };
}

/**
 * When staff said that another account is theirs too, and what is read of it; and when they said that one is not. Which
 * account the other is may be somebody else's to know.
 */
export async function joinedAccounts(tx: Tx, email: string) {
  const person = { person: { email } };
  return {
    readAsOne: await tx.samePerson.findMany({
      where: { OR: [{ kept: person }, { other: person }] },
      orderBy: { madeAt: "asc" },
      select: { madeAt: true, takes: true, endedAt: true },
    }),
    keptApart: await tx.differentPeople.findMany({
      where: { OR: [{ low: person }, { high: person }] },
      orderBy: { saidAt: "asc" },
      select: { saidAt: true },
    }),
  };
}
