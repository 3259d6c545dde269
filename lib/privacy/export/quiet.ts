import type { Tx } from "@/lib/core/db";

/** The days on which somebody wants no letter that can wait. */
export const quietDaysOf = (tx: Tx, email: string) =>
  tx.quietDays.findMany({
    where: { candidate: { person: { email } } },
    orderBy: { fromOn: "asc" },
    omit: { id: true, candidateId: true },
  });
