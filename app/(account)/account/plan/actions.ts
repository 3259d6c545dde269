"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import { BLANK, type FormState } from "@/components/ui/form-state";
import {
  addStep,
  deletePlan,
  developMore,
  moveStep,
  putOnDay,
  removeStep,
  skipStep,
  tickStep,
} from "@/lib/recovery/plan/changing";
import { keepEvidence, sayInControl } from "@/lib/recovery/plan/outcome";
import { changePace } from "@/lib/recovery/plan/pace";
import type { PlanOutcome } from "@/lib/recovery/plan/rows";
import { makePlan } from "@/lib/recovery/plan/making";
import type { Direction } from "@/lib/recovery/plan/moving";
import { ownPlan } from "@/lib/recovery/plan/reading";
import { remindOwn } from "@/lib/recovery/plan/reminders/asking";
import {
  evidenceInput,
  moreToDevelop,
  ownPlanAnswers,
  ownStep,
  paceInput,
  type Phase,
  PHASES,
  type ReminderAct,
  skipping,
  stepDay,
} from "@/lib/recovery/plan-input";

const pageOf = (planId: string) => `/account/plan/${encodeURIComponent(planId)}`;
const changePageOf = (planId: string) => `${pageOf(planId)}/change`;

/** Draws up a plan; a second press leads to the plan of the first. */
export async function makeOwnPlan(
  applicationId: string | null,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await requireCandidate("/account/plan/new");
  const reading = readForm(ownPlanAnswers, form);
  if (!reading.ok) return reading.state;
  const outcome = await makePlan(who, { id, applicationId, ...reading.data }, new Date());
  if (outcome?.ok) redirect(pageOf(outcome.planId));
  if (outcome?.reason === "too-many")
    return refused(reading.values, "You have twenty plans. Delete one that is done, then this one has room.", 409);
  return refused(reading.values, "This plan cannot be made here. Load the page again and send it once more.", 409);
}

/** Ticks a step, or takes the tick back. */
export async function tick(planId: string, stepId: string, isDone: boolean): Promise<void> {
  const who = await requireCandidate(pageOf(planId));
  await tickStep(who, { planId, stepId }, isDone, new Date());
  await stayAt(pageOf(planId), `#step-${stepId}`);
}

/** Moves a step up or down by one. */
export async function move(planId: string, version: number, stepId: string, to: "up" | "down"): Promise<void> {
  const who = await requireCandidate(changePageOf(planId));
  await backTo(planId, await moveStep(who, { planId, version, stepId, to }, new Date()), `#step-${stepId}`);
}

/** Puts a step where it was dragged: onto another, or to the end of a phase. */
export async function drop(planId: string, version: number, stepId: string, target: string): Promise<void> {
  const who = await requireCandidate(changePageOf(planId));
  const to: Direction = target in PHASES ? { endOf: target as Phase } : { at: target };
  await backTo(planId, await moveStep(who, { planId, version, stepId, to }, new Date()), `#step-${stepId}`);
}

/** Puts a step on another day. */
export async function putOn(planId: string, stepId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(stepDay, form);
  if (!reading.ok) return reading.state;
  return backTo(planId, await putOnDay(who, { planId, stepId }, reading.data.dueOn), `#step-${stepId}`);
}

/** Leaves a step out. */
export async function skip(planId: string, stepId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(skipping, form);
  if (!reading.ok) return reading.state;
  return backTo(planId, await skipStep(who, { planId, stepId }, reading.data, new Date()), `#step-${stepId}`);
}

/** Takes a step in again that was left out. */
export async function takeIn(planId: string, stepId: string): Promise<void> {
  const who = await requireCandidate(changePageOf(planId));
  await backTo(planId, await skipStep(who, { planId, stepId }, null, new Date()), `#step-${stepId}`);
}

/** Adds a step of their own. */
export async function add(planId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(ownStep, form);
  if (!reading.ok) return reading.state;
  const outcome = await addStep(who, planId, reading.data);
  return isFull(outcome) ? refused(reading.values, FULL, 409) : backTo(planId, outcome, "#steps");
}

/** Takes a step of their own away. */
export async function remove(planId: string, stepId: string): Promise<void> {
  const who = await requireCandidate(changePageOf(planId));
  await backTo(planId, await removeStep(who, { planId, stepId }), "#steps");
}

/** Adds what helps with one more thing to work on. */
export async function develop(planId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(moreToDevelop, form);
  if (!reading.ok) return reading.state;
  const outcome = await developMore(who, planId, reading.data.topic);
  return isFull(outcome) ? refused(reading.values, FULL, 409) : backTo(planId, outcome, "#steps");
}

/** Draws the rest of a plan up anew for another pace. */
export async function repace(planId: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(paceInput, form);
  if (!reading.ok) return reading.state;
  const outcome = await changePace(who, { planId, version, pace: reading.data.pace });
  return isFull(outcome) ? refused(reading.values, FULL, 409) : backTo(planId, outcome, "#pace");
}

/** Keeps an address of what came of a step beside it. */
export async function link(planId: string, stepId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(changePageOf(planId));
  const reading = readForm(evidenceInput, form);
  if (!reading.ok) return reading.state;
  return backTo(planId, await keepEvidence(who, { planId, stepId }, reading.data.evidence), `#step-${stepId}`);
}

/** Whether they feel more in control than when they began. */
export async function feel(planId: string, inControl: boolean): Promise<void> {
  const who = await requireCandidate(pageOf(planId));
  await sayInControl(who, planId, inControl, new Date());
  await stayAt(pageOf(planId), "#in-control");
}

/** Deletes a plan for good. */
export async function erasePlan(planId: string): Promise<void> {
  const who = await requireCandidate("/account");
  await deletePlan(who, planId);
  redirect("/account?done=plan-deleted#after-a-no");
}

/** Starts, pauses or ends reminders. */
export async function remind(planId: string, act: ReminderAct): Promise<void> {
  const who = await requireCandidate(changePageOf(planId));
  if (await ownPlan(who, planId)) await remindOwn(who, act, new Date());
  await stayAt(changePageOf(planId), "#reminders");
}

const FULL = "This plan is full: sixty steps are more than anybody does. Take one away first.";
const isFull = (outcome: PlanOutcome) => outcome !== null && !outcome.ok && outcome.reason === "full";

/** To the plan as it is now; where somebody changed it on another device, saying so. What is not theirs is not there. */
async function backTo(planId: string, outcome: PlanOutcome, hash: string): Promise<FormState> {
  if (outcome?.ok === false) redirect(`${changePageOf(planId)}?done=changed`);
  return stayAt(changePageOf(planId), hash);
}

/** The page again. With script it stays where it is and only what is new in it changes; without, it opens at the same place. */
async function stayAt(path: string, hash: string): Promise<FormState> {
  if (!(await headers()).has("next-action")) redirect(`${path}${hash}`);
  refresh();
  return BLANK;
}
