import { randomUUID } from "node:crypto";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { skipStep } from "@/lib/recovery/plan/changing";
import type { ActionRow } from "./actions";
import type { Things } from "./things";
import { aPlanOf } from "./things-recovery-plan";

const PLAN = "app/(account)/account/plan/actions.ts";

async function theCandidate({ candidateId }: Things): Promise<Candidate> {
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: candidateId } });
  return { kind: "candidate", personId: candidateId, email, name };
}

const another = async (things: Things) => aPlanOf(await theCandidate(things), new Date());

async function leftOut(things: Things): Promise<[string, string]> {
  const { plan, planStep } = await another(things);
  await skipStep(await theCandidate(things), { planId: plan, stepId: planStep }, {}, new Date());
  return [plan, planStep];
}

/** Plans after a no: their owner's alone, and reminders also by the link in one. */
export const PLAN_ACTIONS: Record<string, ActionRow> = {
  [`${PLAN}#makeOwnPlan`]: {
    who: "owner",
    bound: (t) => [t.ownApplication, randomUUID()],
    state: true,
    fields: { ended: "offer", pace: "gentle", develop: "cv" },
  },
  [`${PLAN}#tick`]: { who: "owner", bound: (t) => [t.plan, t.planStep, true] },
  [`${PLAN}#move`]: {
    who: "owner",
    bound: async (t) => {
      const { plan, version, planStep } = await another(t);
      return [plan, version, planStep, "down"];
    },
  },
  [`${PLAN}#drop`]: {
    who: "owner",
    bound: async (t) => {
      const { plan, version, planStep } = await another(t);
      return [plan, version, planStep, "month"];
    },
  },
  [`${PLAN}#putOn`]: {
    who: "owner",
    bound: (t) => [t.plan, t.planStep],
    state: true,
    fields: { dueOn: "2026-12-24" },
  },
  [`${PLAN}#skip`]: {
    who: "owner",
    bound: (t) => [t.plan, t.planStep],
    state: true,
    fields: { reason: "Not for me" },
  },
  [`${PLAN}#takeIn`]: { who: "owner", bound: leftOut },
  [`${PLAN}#add`]: {
    who: "owner",
    bound: (t) => [t.plan],
    state: true,
    fields: { title: "Ring Ines", kind: "talk", phase: "week", minutes: "10" },
  },
  [`${PLAN}#remove`]: {
    who: "owner",
    bound: async (t) => {
      const { plan, ownStep } = await another(t);
      return [plan, ownStep];
    },
  },
  [`${PLAN}#develop`]: { who: "owner", bound: (t) => [t.plan], state: true, fields: { topic: "tests" } },
  [`${PLAN}#repace`]: {
    who: "owner",
    bound: async (t) => {
      const { plan, version } = await another(t);
      return [plan, version];
    },
    state: true,
    fields: { pace: "gentle" },
  },
  [`${PLAN}#link`]: {
    who: "owner",
    bound: (t) => [t.plan, t.planStep],
    state: true,
    fields: { evidence: "https://example.com/what-came-of-it" },
  },
  [`${PLAN}#feel`]: { who: "owner", bound: (t) => [t.plan, true] },
  [`${PLAN}#erasePlan`]: { who: "owner", bound: async (t) => [(await another(t)).plan] },
  [`${PLAN}#remind`]: { who: "owner", bound: (t) => [t.plan, "pause"] },
  "app/(site)/plan/reminders/actions.ts#remindFromMail": {
    who: "anyone",
    bound: (t) => [signId("plan-reminders", t.candidateId), "start"],
  },
};
