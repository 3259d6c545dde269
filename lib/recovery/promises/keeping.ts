import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { onceForPromise } from "./reminding";

/** A promise, and the call that it was made in. */
interface InCall {
  id: string;
  callId: string;
}

/**
 * Says that a promise has been kept, which its candidate sees. False when it was not made in this call, or was kept before,
 * and for whoever may not.
 */
export async function keepPromise(viewer: Viewer, { id, callId }: InCall, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id) || !isUuid(callId)) return false;
  return db.$transaction(async (tx) => {
    const kept = { keptAt: now, keptBy: viewer.personId };
    const [row] = await tx.callPromise.updateManyAndReturn({
      where: { id, callId, keptAt: null },
      data: kept,
      select: { id: true },
    });
    if (!row) return false;
    const done = { doneAt: now, doneById: viewer.personId };
    await tx.candidateTask.updateMany({ where: { once: onceForPromise(id), doneAt: null }, data: done });
    const details = { from: { promise: id, isKept: false }, to: { promise: id, isKept: true } };
    const entry = { actorId: viewer.personId, action: "promise-kept", subject: "call", subjectId: callId };
    await audit(tx, { ...entry, details });
    return true;
  });
}
