import type { Tx } from "@/lib/core/db";

/**
 * Rows of consent are never changed or deleted: a trigger refuses it. Erasure and retention are the two that may, and this
 * is where they say so, until the end of the transaction. It opens no audit row: those go by forget_audit() alone.
 */
export async function openRetainedRows(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.retention', 'on', true)`;
}
