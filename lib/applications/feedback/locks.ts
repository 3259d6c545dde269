import type { Tx } from "@/lib/core/db";

/**
 * Holds a request until the end of the transaction: an answer, a release, a reminder and its closing wait for each other.
 * Its application first, as whoever moves or erases that does, so that no two of them wait for one another. False when it
 * is not there.
 */
export async function lockRequest(tx: Tx, id: string): Promise<boolean> {
  await tx.$queryRaw`
    SELECT FROM application WHERE id = (SELECT application_id FROM feedback_request WHERE id = ${id}::uuid) FOR KEY SHARE`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT FROM feedback_request WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length > 0;
}
