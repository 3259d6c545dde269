import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import type { Develop, Ended, Pace } from "../plan-input";
import { drawUp, type PlannedStep } from "./drawing-up";
import { becauseOrder } from "./moving";
import { addRows, DONE, onPlan, type PlanOutcome, type PlanRow, placesOf, putInPlaces } from "./rows";

/**
 * Draws the rest of a plan up anew for another pace: what is not done and stands on the day that we gave it gets another,
 * what the new pace has besides is added, and what it leaves out goes. What its owner did, moved, put on a day, left out or
 * wrote stays as it is. "changed" when the plan is not the one they saw.
 */
export async function changePace(
  viewer: Viewer,
  { planId, version, pace }: { planId: string; version: number; pace: Pace },
): Promise<PlanOutcome> {
  return onPlan(viewer, { planId, version }, async (tx, plan) => {
    if (plan.pace === pace) return DONE;
    await tx.plan.update({ where: { id: planId }, data: { pace } });
    const [before, after] = [byKey(plan, plan.pace as Pace), byKey(plan, pace)];
    const there = await untouched(tx, planId, before);
    await tx.planStep.deleteMany({
      where: { id: { in: there.filter(({ key }) => !after.has(key)).map(({ id }) => id) } },
    });
    for (const { id, key, dueOn } of there) {
      const day = after.get(key)?.dueOn;
      if (day && day !== dueOn)
        await tx.planStep.update({ where: { id }, data: { dueOn: toDateColumn(day), remindedAt: null } });
    }
    return addMissing(tx, planId, plan, [...after.values()]);
  });
}

/** The steps as they would be drawn up for the answers of a plan. */
function byKey({ ended, develop, applicationId, startedOn }: PlanRow, pace: Pace): Map<string, PlannedStep> {
  const whose = applicationId ? "ours" : "elsewhere";
  const basis = { ended: ended as Ended, develop: develop as Develop[], startedOn: fromDateColumn(startedOn) };
  return new Map(drawUp({ ...basis, pace, whose }).map((planned) => [planned.step.key, planned]));
}

/** Our steps that nobody has done anything with: on the day and in the phase that they were drawn up for. */
async function untouched(tx: Tx, planId: string, before: Map<string, PlannedStep>) {
  const rows = await tx.planStep.findMany({
    where: { planId, doneAt: null, skippedAt: null, movedAt: null, key: { not: null } },
    select: { id: true, key: true, phase: true, dueOn: true },
  });
  return rows.flatMap(({ id, key, phase, dueOn }) => {
    const planned = key === null ? undefined : before.get(key);
    const day: LocalDate = fromDateColumn(dueOn);
    const isOurs = planned && planned.step.phase === phase && planned.dueOn === day;
    return isOurs ? [{ id, key: planned.step.key, dueOn: day }] : [];
  });
}

async function addMissing(tx: Tx, planId: string, plan: PlanRow, planned: PlannedStep[]): Promise<PlanOutcome> {
  const keys = new Set((await placesOf(tx, planId)).map(({ key }) => key));
  const rows = planned
    .filter(({ step }) => !keys.has(step.key))
    .map(({ step: { key, phase, minutes }, dueOn }) => ({
      key,
      phase,
      minutes,
      words: null,
      dueOn: toDateColumn(dueOn),
    }));
  const outcome = await addRows(tx, planId, rows);
  if (outcome?.ok && plan.orderedAt === null) await putInPlaces(tx, planId, becauseOrder(await placesOf(tx, planId)));
  return outcome;
}
