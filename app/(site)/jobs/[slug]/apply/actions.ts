"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refused, refusedForNow } from "@/app/form";
import { networkHash, viewer } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { apply } from "@/lib/applications/applying";
import { CV_REFUSALS } from "@/lib/applications/cv-refusals";
import { applicationRequest } from "@/lib/applications/schema";

/** The apply form's edge. `slug` comes from the page; what it leads to is judged again, with the clock of this moment. */
export async function sendApplication(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const now = new Date();
  const sent = `/jobs/${encodeURIComponent(slug)}/apply/sent`;
  if (isTrapped(form)) redirect(sent);
  const reading = readForm(applicationRequest, form, namedFile(form));
  if (!reading.ok) return reading.state;
  const { cv, ...details } = reading.data;
  const file = { bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name };
  const [who, network] = await Promise.all([viewer(), networkHash()]);
  const outcome = await apply({ slug, details, cv: file, viewer: who, network }, now);
  if (outcome.ok) redirect(sent);
  return refusal(outcome, reading.values);
}

/** A chosen file without a byte in it is still a choice, and gets its own sentence. */
function namedFile(form: FormData): { cv?: File } {
  const cv = form.get("cv");
  return cv instanceof File && cv.name !== "" ? { cv } : {};
}

type No = Extract<Awaited<ReturnType<typeof apply>>, { ok: false }>;

function refusal(outcome: No, values: FormState["values"]): FormState {
  switch (outcome.reason) {
    case "cv": {
      const { status, say } = CV_REFUSALS[outcome.refusal];
      return { values, errors: { cv: say }, status };
    }
    case "limited":
      return refusedForNow(values, outcome.retryAfterSeconds);
    case "closed":
      return refused(
        values,
        "This job closed while you were writing. We are sorry: it takes no more applications.",
        409,
      );
    case "no-job":
      return refused(values, "This job is no longer here.", 404);
  }
}
