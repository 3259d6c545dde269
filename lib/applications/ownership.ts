import type { Prisma } from "@/lib/core/db";

/** Theirs are those of their account and those sent with their address, which signing in has proved to be theirs. */
export const ownedBy = ({ personId, email }: { personId: string; email: string }) =>
  ({ OR: [{ candidateId: personId }, { email }] }) satisfies Prisma.ApplicationWhereInput;
