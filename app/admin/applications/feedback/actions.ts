"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { releaseForm } from "@/lib/applications/feedback/feedback-input";
import { releaseFeedback } from "@/lib/applications/feedback/staff/releasing";

/** Passes feedback on to whoever asked for it. */
export async function passOn(id: string, _: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/feedback/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(releaseForm, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await releaseFeedback(staff, id, reading.data, new Date()));
  if (outcome?.ok) redirect(`${path}?said=passed-on`);
  const { values } = reading;
  switch (outcome?.reason) {
    case "changed":
      return refused(
        values,
        "Something was written or passed on since you opened this page. Open it anew in another tab and compare.",
        409,
      );
    case "names":
      return { values, errors: { [outcome.field]: outcome.say } };
    default:
      return refused(values, "This request is not there.", 404);
  }
}
