import { randomUUID } from "node:crypto";
import type { Candidate } from "@/lib/access/viewer";
import { addStep } from "@/lib/recovery/plan/changing";
import { makePlan, type NewPlan } from "@/lib/recovery/plan/making";
import { ownPlan } from "@/lib/recovery/plan/reading";
import { PRIVATE } from "./canaries";

/** A plan of theirs, with their own words wherever there can be any. */
export async function aPlanOf(owner: Candidate, now: Date) {
  const words = { job: PRIVATE, employer: PRIVATE, note: PRIVATE };
  const answers: NewPlan = {
    id: randomUUID(),
    applicationId: null,
    ended: "last-interview",
    develop: ["cv"],
    pace: "quick",
    ...words,
    reminders: true,
  };
  const made = await makePlan(owner, answers, now);
  if (!made?.ok) throw new Error("No plan");
  await addStep(owner, made.planId, { title: PRIVATE, first: PRIVATE, kind: "talk", phase: "week", minutes: 10 });
  const plan = await ownPlan(owner, made.planId);
  const [first] = plan?.steps ?? [];
  const own = plan?.steps.find(({ isOwn }) => isOwn);
  if (!plan || !first || !own) throw new Error("No steps");
  return { plan: plan.id, planStep: first.id, ownStep: own.id, version: plan.version };
}
