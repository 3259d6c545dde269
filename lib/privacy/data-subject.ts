import type { Prisma, Tx } from "@/lib/core/db";

/** Whose data it is: an address, and with it those that its account had before and that nobody has now. */
export interface DataSubject {
  email: string;
  addresses: string[];
}

export async function dataSubject(tx: Tx, email: string): Promise<DataSubject> {
  return { email, addresses: [email, ...(await formerAddresses(tx, email))] };
}

/** What lies under an address that an account had before is its owner's, while nobody else has that address. */
async function formerAddresses(tx: Tx, email: string): Promise<string[]> {
  const changes = await tx.emailChange.findMany({
    where: { person: { email }, confirmedAt: { not: null } },
    select: { oldEmail: true, newEmail: true },
  });
  const had = [
    ...new Set(changes.flatMap(({ oldEmail, newEmail }) => [oldEmail.toLowerCase(), newEmail.toLowerCase()])),
  ];
  const taken = await tx.person.findMany({ where: { email: { in: had } }, select: { email: true } });
  const now = new Set(taken.map((person) => person.email.toLowerCase()));
  return had.filter((address) => !now.has(address));
}

/** What their account sent or wrote, and what bears an address of theirs and is no other account's. */
export const applicationsOf = ({ email, addresses }: DataSubject) =>
  ({
    OR: [{ email: { in: addresses }, candidateId: null }, { candidate: { person: { email } } }],
  }) satisfies Prisma.ApplicationWhereInput;

/** Applications that were begun: theirs, and those with an address of theirs in them, as they were typed. */
export const draftsOf = ({ email, addresses }: DataSubject) =>
  ({
    OR: [{ email: { in: addresses } }, { candidate: { person: { email } } }],
  }) satisfies Prisma.ApplicationDraftWhereInput;
