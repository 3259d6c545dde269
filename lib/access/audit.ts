import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/core/db";

/** Writes down who did what, in the transaction of the deed. `details` never holds names or addresses, ids only. */
export async function audit(
  tx: Tx,
  entry: {
    actorId: string | null;
    action: string;
    subject: string;
    subjectId: string;
    details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.auditEvent.create({ data: { ...entry, details: entry.details ?? {} } });
}
