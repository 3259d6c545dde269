import type { Prisma } from "@/lib/core/db";

/**
 * Theirs are those of their account and those sent with their address, which signing in has proved to be theirs; but not what
 * another account sent while it had that address.
 */
export const ownedBy = ({ personId, email }: { personId: string; email: string }) =>
  ({ OR: [{ candidateId: personId }, { email, candidateId: null }] }) satisfies Prisma.ApplicationWhereInput;
