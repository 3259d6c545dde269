import type { Prisma, Tx } from "@/lib/core/db";

/** An address that an account had before and nobody has now, and until when it was theirs. */
interface FormerAddress {
  address: string;
  until: Date;
}

/** Whose data it is: an address, and with it those that its account had before and that nobody has now. */
export interface DataSubject {
  email: string;
  addresses: string[];
  former: FormerAddress[];
}

export async function dataSubject(tx: Tx, email: string): Promise<DataSubject> {
  const former = await formerAddresses(tx, email);
  return { email, addresses: [email, ...former.map(({ address }) => address)], former };
}

/** What lies under an address that an account had before is its owner's, while nobody else has that address. */
async function formerAddresses(tx: Tx, email: string): Promise<FormerAddress[]> {
  const changes = await tx.emailChange.findMany({
    where: { person: { email }, confirmedAt: { not: null } },
    orderBy: { confirmedAt: "asc" },
    select: { oldEmail: true, newEmail: true, confirmedAt: true, undoneAt: true },
  });
  const until = new Map<string, Date>();
  const backAt = changes.flatMap(({ undoneAt }) => undoneAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  for (const { newEmail } of changes) if (backAt) until.set(newEmail.toLowerCase(), backAt);
  for (const { oldEmail, confirmedAt } of changes) if (confirmedAt) until.set(oldEmail.toLowerCase(), confirmedAt);
  const taken = await tx.person.findMany({ where: { email: { in: [...until.keys()] } }, select: { email: true } });
  for (const person of taken) until.delete(person.email.toLowerCase());
  return [...until].map(([address, at]) => ({ address, until: at }));
}

/**
 * What their account sent or wrote, and what bears an address of theirs and is no account's: of a former address what came
 * while they had it, since whoever has its mailbox by now may apply signed out.
 */
export const applicationsOf = ({ email, former }: DataSubject) =>
  ({
    OR: [
      { candidate: { person: { email } } },
      { email, candidateId: null },
      ...former.map(({ address, until }) => ({ email: address, candidateId: null, createdAt: { lte: until } })),
    ],
  }) satisfies Prisma.ApplicationWhereInput;

/** Applications that were begun: theirs, and those with an address of theirs in them, as they were typed, and no account's. */
export const draftsOf = ({ email, former }: DataSubject) =>
  ({
    OR: [
      { candidate: { person: { email } } },
      { email, candidateId: null },
      ...former.map(({ address, until }) => ({ email: address, candidateId: null, startedAt: { lte: until } })),
    ],
  }) satisfies Prisma.ApplicationDraftWhereInput;
