import type { Tx } from "@/lib/core/db";

export interface Owner {
  id: string;
  email: string;
}

/**
 * One change at a time of what one subscriber gets: changes, and the run that serves them (./ledger.ts), follow each other
 * by this lock. What is read under it holds until the transaction ends. Null when they are no longer there.
 */
export async function lockSubscriber(tx: Tx, id: string): Promise<Owner | null> {
  const [owner] = await tx.$queryRaw<Owner[]>`
    SELECT id, email::text AS email FROM subscriber WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return owner ?? null;
}
