import type { Tx } from "@/lib/core/db";
import { unsealed } from "@/lib/core/secrets/sealing";
import { stepTitle } from "@/lib/recovery/plan/step-words";

/** Somebody's plans after a no, opened, as they read them in their account, and whether they want to be reminded. */
export async function plansOf(tx: Tx, email: string) {
  const candidate = await tx.candidate.findFirst({
    where: { person: { email } },
    select: {
      planReminder: { omit: { candidateId: true } },
      plans: {
        orderBy: { createdAt: "asc" },
        omit: { id: true, candidateId: true, applicationId: true },
        include: { steps: { orderBy: { position: "asc" }, omit: { id: true, planId: true, position: true } } },
      },
    },
  });
  return {
    planReminders: candidate?.planReminder ?? null,
    plans: (candidate?.plans ?? []).map(({ about, steps, ...plan }) => ({
      ...plan,
      about: open(about),
      steps: steps.map(({ words, skipReason, evidence, ...step }) => ({
        ...step,
        title: stepTitle(step.key),
        words: open(words),
        skipReason: open(skipReason),
        evidence: open(evidence),
      })),
    })),
  };
}

const open = (text: string | null) => (text === null ? null : unsealed(text));
