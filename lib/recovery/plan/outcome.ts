import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed } from "@/lib/core/secrets/sealing";
import { onStep, type PlanOutcome, type StepRef } from "./rows";

/** Keeps an address of what came of a step beside it, sealed, or takes it away (null). */
export async function keepEvidence(viewer: Viewer, ref: StepRef, url: string | null): Promise<PlanOutcome> {
  const evidence = url === null ? null : sealed(url);
  return onStep(viewer, ref, (tx, { id }) => tx.planStep.update({ where: { id }, data: { evidence } }));
}

/** Says whether they feel more in control than when they began; again puts it anew. Null when the plan is not theirs. */
export async function sayInControl(
  viewer: Viewer,
  planId: string,
  inControl: boolean,
  now: Date,
): Promise<PlanOutcome> {
  if (!isSignedIn(viewer) || !isUuid(planId)) return null;
  const { count } = await db.plan.updateMany({
    where: { id: planId, candidateId: viewer.personId },
    data: { inControl, inControlAt: now },
  });
  return count > 0 ? { ok: true } : null;
}
