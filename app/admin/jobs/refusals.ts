import { refused } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { stoppedAtGate } from "./gate-words";
import type { publishJob } from "@/lib/jobs/staff/publishing";

type Refusal = Exclude<Awaited<ReturnType<typeof publishJob>>, { ok: true }>;

/** Why a job did not come out, in words, at the field it belongs to. What was typed is saved by then. */
export function saidRefusal(refusal: Refusal, values: FormState["values"]): FormState {
  switch (refusal.reason) {
    case "closes-too-early":
      return { values, errors: { closesOn: "Choose a day after it comes out" } };
    case "no-such-time":
      return {
        values,
        errors: {
          [refusal.field]: `This time does not exist: the clocks go forward. The first after it is ${refusal.instead}`,
        },
      };
    case "incomplete":
      return refused(values, `It is saved. Before it can come out it needs ${refusal.missing.join(", ")}.`);
    case "must-mend":
      return {
        values,
        message: `It is saved. It cannot come out like this: ${refusal.checks.map(({ words }) => words).join(". ")}.`,
        errors: { because: "Change the words, or say why they may stand" },
      };
    case "no-authority":
    case "authority-ends":
    case "must-be-confidential":
    case "names-client":
      return { values, ...stoppedAtGate(refusal) };
    case "changed-meanwhile":
      return refused(
        values,
        "Somebody else changed this job just now. Yours is saved; look at both, then publish.",
        409,
      );
    case "not-found":
      return refused(values, "This job is not there, or not yours to change.", 404);
  }
}
