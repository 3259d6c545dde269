import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { Phase } from "../plan-input";

/** What was asked for is done, or why not: the plan was changed elsewhere since, or there is no room. Null: not theirs. */
export type PlanOutcome = { ok: true } | { ok: false; reason: "changed" | "full" } | null;

/** A step of a plan. */
export interface StepRef {
  planId: string;
  stepId: string;
}

export const DONE = { ok: true } as const;
/** As many as the database takes. */
const MOST_STEPS = 60;

type StepRow = { id: string; key: string | null; doneAt: Date | null };

/** Does something with one of the viewer's own steps; null when it is not theirs. */
export async function onStep(
  viewer: Viewer,
  { planId, stepId }: StepRef,
  act: (tx: Tx, step: StepRow) => Promise<unknown>,
): Promise<PlanOutcome> {
  if (!isSignedIn(viewer) || !isUuid(stepId) || !isUuid(planId)) return null;
  return db.$transaction(async (tx) => {
    const step = await tx.planStep.findFirst({
      where: { id: stepId, planId, plan: { candidateId: viewer.personId } },
      select: { id: true, key: true, doneAt: true },
    });
    if (!step) return null;
    await act(tx, step);
    return DONE;
  });
}

export interface PlanRow {
  startedOn: Date;
  orderedAt: Date | null;
  pace: string;
  develop: string[];
  ended: string;
  applicationId: string | null;
}

/** Does something with one of the viewer's own plans, which waits for whoever changes it already, and is a version on. */
export async function onPlan(
  viewer: Viewer,
  { planId, version }: { planId: string; version?: number },
  act: (tx: Tx, plan: PlanRow) => Promise<PlanOutcome>,
): Promise<PlanOutcome> {
  if (!isSignedIn(viewer) || !isUuid(planId)) return null;
  return db.$transaction(async (tx) => {
    const own = { id: planId, candidateId: viewer.personId };
    const there = await tx.plan.count({ where: own });
    if (there === 0) return null;
    // The row is locked by this, and whoever waited for it finds the version that is now.
    const [plan] = await tx.plan.updateManyAndReturn({
      where: { ...own, ...(version !== undefined && { version }) },
      data: { version: { increment: 1 } },
      select: { startedOn: true, orderedAt: true, pace: true, develop: true, ended: true, applicationId: true },
    });
    return plan ? act(tx, plan) : { ok: false, reason: "changed" };
  });
}

/** The steps of a plan, in their order. */
export const placesOf = async (tx: Tx, planId: string) =>
  (
    await tx.planStep.findMany({
      where: { planId },
      orderBy: { position: "asc" },
      select: { id: true, key: true, phase: true, minutes: true },
    })
  ).map((row) => ({ ...row, phase: row.phase as Phase }));

/** All places in one statement: the unique key of places is judged at its end. */
export async function putInPlaces(tx: Tx, planId: string, order: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE plan_step SET position = place.at
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS place (id, at)
    WHERE plan_step.id = place.id AND plan_step.plan_id = ${planId}::uuid`;
}

interface NewRow {
  key: string | null;
  words: string | null;
  phase: Phase;
  minutes: number;
  dueOn: Date;
}

/** Adds steps, each at the end of its phase. "full" when there is no room. */
export async function addRows(tx: Tx, planId: string, rows: NewRow[]): Promise<PlanOutcome> {
  const places = await placesOf(tx, planId);
  if (places.length + rows.length > MOST_STEPS) return { ok: false, reason: "full" };
  const last = await tx.planStep.aggregate({ where: { planId }, _max: { position: true } });
  // To the end first, where a removed step may have left a gap before it; then to the end of its phase.
  const free = last._max.position ?? 0;
  if (free + rows.length > MOST_STEPS)
    await putInPlaces(
      tx,
      planId,
      places.map(({ id }) => id),
    );
  const from = free + rows.length > MOST_STEPS ? places.length : free;
  const added = await tx.planStep.createManyAndReturn({
    data: rows.map((row, index) => ({ ...row, planId, position: from + index + 1 })),
    select: { id: true, key: true, phase: true, minutes: true },
  });
  const all = [...places, ...added.map((row) => ({ ...row, phase: row.phase as Phase }))];
  const byPhase = (["hour", "week", "month"] as const).flatMap((phase) => all.filter((step) => step.phase === phase));
  await putInPlaces(
    tx,
    planId,
    byPhase.map(({ id }) => id),
  );
  return DONE;
}
