import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { OwnPlanAnswers } from "../plan-input";
import { drawUp, type PlannedStep } from "./drawing-up";
import { applicationToPlanFor } from "./reading";
import { askForReminders } from "./reminders/asking";
import { sealAbout } from "./sealed-words";

/** More at once help nobody; whoever has so many deletes one. */
const MOST_PLANS = 20;

export interface NewPlan extends OwnPlanAnswers {
  /** Made with the form, so that a second press of its button finds the plan of the first. */
  id: string;
  applicationId: string | null;
}

/**
 * Draws up a plan for the viewer. One that is there already, for this application or of this form, is the answer as it
 * stands. Null when the application is not theirs, or they have no candidate's account; "too-many" with twenty plans.
 */
export async function makePlan(viewer: Viewer, { id, applicationId, ...answers }: NewPlan, now: Date) {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    // One at a time: two presses at once would both count the plans, and both find none for the application.
    const [own] = await tx.$queryRaw<
      object[]
    >`SELECT 1 FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
    const about = applicationId === null ? null : await applicationToPlanFor(viewer, applicationId, tx);
    if (!own || (applicationId !== null && !about)) return null;
    const there = await planThere(tx, { id, candidateId, planId: about?.planId ?? null });
    if (there) return there;
    if ((await tx.plan.count({ where: { candidateId } })) >= MOST_PLANS)
      return { ok: false, reason: "too-many" } as const;
    const { ended, develop, pace, job, employer, note, reminders } = answers;
    const startedOn = londonDay(now);
    const steps = drawUp({ ended, develop, pace, startedOn, whose: about ? "ours" : "elsewhere" });
    await tx.plan.create({
      data: {
        id,
        candidateId,
        applicationId,
        ended,
        develop,
        pace,
        createdAt: now,
        about: sealAbout(about ? { note } : { job, employer, note }),
        startedOn: toDateColumn(startedOn),
        steps: { createMany: { data: steps.map(rowOf) } },
      },
    });
    if (reminders) await askForReminders(tx, candidateId, now);
    return { ok: true, planId: id } as const;
  });
}

/** The plan that a second press means; an id that is somebody else's is nobody's business. */
async function planThere(
  tx: Tx,
  { id, candidateId, planId }: { id: string; candidateId: string; planId: string | null },
) {
  if (planId) return { ok: true, planId } as const;
  const taken = await tx.plan.findUnique({ where: { id }, select: { candidateId: true } });
  if (!taken) return null;
  return taken.candidateId === candidateId
    ? ({ ok: true, planId: id } as const)
    : ({ ok: false, reason: "taken" } as const);
}

/** A planned step as a row at its place. */
const rowOf = ({ step: { key, phase, minutes }, dueOn }: PlannedStep, index: number) => ({
  key,
  phase,
  minutes,
  position: index + 1,
  dueOn: toDateColumn(dueOn),
});
