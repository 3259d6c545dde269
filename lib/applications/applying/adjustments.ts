import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/**
 * Writes down what a candidate asked us to arrange for interviews, apart from what they are judged by (Equality Act 2010,
 * s. 20 and 60). Nothing said takes back what was said before only where the sender has proved whose application it is.
 */
export async function writeAdjustments(
  tx: Tx,
  applicationId: string,
  { text, isProved }: { text: string | undefined; isProved: boolean },
  now: Date,
): Promise<void> {
  if (text) {
    const said = { text, saidAt: now };
    await tx.applicationAdjustment.upsert({
      where: { applicationId },
      create: { applicationId, ...said },
      update: said,
    });
  } else if (isProved) await tx.applicationAdjustment.deleteMany({ where: { applicationId } });
}

/** What was asked for, as it stands; null when nothing was. */
export async function adjustmentsIn(tx: Tx, applicationId: string): Promise<string | null> {
  const row = await tx.applicationAdjustment.findUnique({ where: { applicationId }, select: { text: true } });
  return row?.text ?? null;
}

/** For those who arrange interviews, and for nobody else; null when nothing was asked for. */
export async function adjustmentsForStaff(viewer: Viewer, applicationId: string): Promise<string | null> {
  if (!may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  return adjustmentsIn(db, applicationId);
}
