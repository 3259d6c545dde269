import type { Tx } from "@/lib/core/db";

/** The addresses that an account had before and that nobody has now: what lies under them is its owner's. */
export async function formerAddresses(tx: Tx, email: string): Promise<string[]> {
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
