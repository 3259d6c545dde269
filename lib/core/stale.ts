import type { Tx } from "./db";

/**
 * Tells every front to drop the kept pages that carry one of these tags. Sent by the database at commit, and never
 * when the transaction rolls back. Tags in use: `jobs`, `job:SLUG`, `posts`, `post:SLUG`, `calls`, `brand`.
 */
export async function markStale(tx: Tx, ...tags: string[]): Promise<void> {
  // A payload may have 8,000 bytes; a change that touches more than that is told in pieces.
  for (let from = 0; from < tags.length; from += 50) {
    await tx.$executeRaw`SELECT pg_notify('stale', ${JSON.stringify(tags.slice(from, from + 50))})`;
  }
}
