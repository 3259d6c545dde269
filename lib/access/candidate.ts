import { db, type Tx } from "@/lib/core/db";
import { isSignedIn, type Viewer } from "./viewer";

/** The id of the viewer's account as a candidate; null for a visitor, and for staff who have none. */
export async function candidateIdOf(viewer: Viewer, tx: Tx = db): Promise<string | null> {
  if (!isSignedIn(viewer)) return null;
  const row = await tx.candidate.findUnique({ where: { personId: viewer.personId }, select: { personId: true } });
  return row?.personId ?? null;
}
