import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed } from "@/lib/core/secrets/sealing";
import { type Develop, DEVELOPS, type OwnStep, type Pace } from "../plan-input";
import { dayOf, lastDayOf, topicSteps } from "./drawing-up";
import { becauseOrder, type Direction, moved } from "./moving";
import { addRows, DONE, onPlan, onStep, type PlanOutcome, placesOf, putInPlaces, type StepRef } from "./rows";
import { sealWords } from "./sealed-words";

/** Ticks a step or takes the tick back. Pressed twice, or on two devices, it is ticked once. */
export async function tickStep(viewer: Viewer, ref: StepRef, isDone: boolean, now: Date): Promise<PlanOutcome> {
  return onStep(viewer, ref, (tx, { id, doneAt }) =>
    tx.planStep.update({
      where: { id },
      data: { doneAt: isDone ? (doneAt ?? now) : null, ...(isDone && { skippedAt: null, skipReason: null }) },
    }),
  );
}

/** Leaves a step out, with a reason if they like to give one, or takes it in again (`reason` null). */
export async function skipStep(
  viewer: Viewer,
  ref: StepRef,
  skipping: { reason?: string } | null,
  now: Date,
): Promise<PlanOutcome> {
  const reason = skipping?.reason ? sealed(skipping.reason) : null;
  return onStep(viewer, ref, (tx, { id }) =>
    tx.planStep.update({
      where: { id },
      data: skipping ? { skippedAt: now, skipReason: reason, doneAt: null } : { skippedAt: null, skipReason: null },
    }),
  );
}

/** Puts a step on another day. Its owner is reminded of it again then. */
export async function putOnDay(viewer: Viewer, ref: StepRef, dueOn: LocalDate): Promise<PlanOutcome> {
  return onStep(viewer, ref, (tx, { id }) =>
    tx.planStep.update({ where: { id }, data: { dueOn: toDateColumn(dueOn), remindedAt: null } }),
  );
}

/**
 * Moves a step by one place, or to the place of another (dragging), also into another phase, whose day it then gets. From
 * now on the order is the person's own. "changed" when the plan is not the one they saw.
 */
export async function moveStep(
  viewer: Viewer,
  { planId, stepId, version, to }: StepRef & { version: number; to: Direction },
  now: Date,
): Promise<PlanOutcome> {
  return onPlan(viewer, { planId, version }, async (tx, plan) => {
    const steps = await placesOf(tx, planId);
    const next = moved(steps, stepId, to);
    if (!next) return DONE;
    await tx.plan.update({ where: { id: planId }, data: { orderedAt: plan.orderedAt ?? now } });
    await putInPlaces(tx, planId, next.order);
    await tx.planStep.update({
      where: { id: stepId },
      data: {
        movedAt: now,
        ...(next.phase && {
          phase: next.phase,
          dueOn: toDateColumn(lastDayOf(next.phase, fromDateColumn(plan.startedOn))),
        }),
      },
    });
    return DONE;
  });
}

/** Adds a step of their own at the end of its phase. "full" when there is no room. */
export async function addStep(viewer: Viewer, planId: string, own: OwnStep): Promise<PlanOutcome> {
  return onPlan(viewer, { planId }, async (tx, plan) => {
    const { title, first, kind, phase, minutes } = own;
    const dueOn = toDateColumn(lastDayOf(phase, fromDateColumn(plan.startedOn)));
    return addRows(tx, planId, [{ phase, minutes, dueOn, words: sealWords({ title, first, kind }), key: null }]);
  });
}

/** Adds what helps with one more thing to work on; where their order is their own, at the end of its phase. */
export async function developMore(viewer: Viewer, planId: string, topic: Develop): Promise<PlanOutcome> {
  return onPlan(viewer, { planId }, async (tx, plan) => {
    if (plan.develop.includes(topic) || plan.develop.length >= DEVELOPS.length) return DONE;
    const [pace, startedOn] = [plan.pace as Pace, fromDateColumn(plan.startedOn)];
    await tx.plan.update({ where: { id: planId }, data: { develop: { push: topic } } });
    const steps = topicSteps(topic, { pace, isFirst: false });
    const rows = steps.map((step) => ({
      key: step.key,
      phase: step.phase,
      minutes: step.minutes,
      words: null,
      dueOn: toDateColumn(dayOf(step, startedOn, pace)),
    }));
    const outcome = await addRows(tx, planId, rows);
    if (outcome?.ok && plan.orderedAt === null) await putInPlaces(tx, planId, becauseOrder(await placesOf(tx, planId)));
    return outcome;
  });
}

/** Takes a step of their own away; ours are left out instead, so that they can come back. */
export async function removeStep(viewer: Viewer, ref: StepRef): Promise<PlanOutcome> {
  return onStep(viewer, ref, (tx, { id, key }) =>
    key === null ? tx.planStep.delete({ where: { id } }) : Promise.resolve(),
  );
}

/** Deletes a plan with all that is in it, at once and for good. */
export async function deletePlan(viewer: Viewer, planId: string): Promise<PlanOutcome> {
  if (!isSignedIn(viewer) || !isUuid(planId)) return null;
  const { count } = await db.plan.deleteMany({ where: { id: planId, candidateId: viewer.personId } });
  return count > 0 ? DONE : null;
}
