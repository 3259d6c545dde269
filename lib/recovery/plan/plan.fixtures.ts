import { randomUUID } from "node:crypto";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { makePlan, type NewPlan } from "./making";
import { ownPlan } from "./reading";
import { emptied } from "@/tests/support/emptied";

/** A Monday, by day. */
export const now = new Date("2026-11-30T10:00:00Z");
export const on = (day: string, time = "10:00") => new Date(`${day}T${time}:00Z`);

export const CANARY = "Canary of a plan";

export const answers = (more: Partial<NewPlan> = {}): NewPlan => ({
  id: randomUUID(),
  applicationId: null,
  ended: "first-interview",
  develop: ["examples"],
  pace: "steady",
  job: `${CANARY} job`,
  employer: `${CANARY} employer`,
  note: `${CANARY} note`,
  reminders: false,
  ...more,
});

export async function nobody() {
  await emptied(
    "person",
    "application",
    "stored_file",
    "job",
    "outbox_mail",
    "rate_count",
    "audit_event",
    "bank_holiday",
  );
}

export async function someone(email: string): Promise<Candidate> {
  const { id } = await db.person.create({
    data: { email, name: "Sam Okafor", verifiedAt: now, candidate: { create: {} } },
  });
  return { kind: "candidate", personId: id, email, name: "Sam Okafor" };
}

/** An application of theirs that got a no after the stages it had reached. */
export async function aNo(who: Candidate, title = "Junior planner") {
  const { id: jobId } = await aJob({ title });
  return db.application.create({
    data: { jobId, candidateId: who.personId, name: "Sam", email: who.email, rightToWork: "yes" },
    select: { id: true },
  });
}

/** A plan of theirs, as they see it. */
export async function aPlan(who: Candidate, more: Partial<NewPlan> = {}, at = now) {
  const made = await makePlan(who, answers(more), at);
  const plan = made?.ok ? await ownPlan(who, made.planId) : null;
  if (!plan) throw new Error("No plan");
  return plan;
}
