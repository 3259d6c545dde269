import type { Prisma } from "@/lib/core/db";

/**
 * Theirs are those of their account, and those that no account sent with their address, which signing in has proved to be
 * theirs. What another account sent stays that account's, whoever has its address by now.
 */
export const ownedBy = ({ personId, email }: { personId: string; email: string }) =>
  ({ OR: [{ candidateId: personId }, { candidateId: null, email }] }) satisfies Prisma.ApplicationWhereInput;
