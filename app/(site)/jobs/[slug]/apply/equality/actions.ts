"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { countAnswers } from "@/lib/applications/equality/counting";
import { equalityInput } from "@/lib/applications/equality/schema";

/** Counts the answers. It does not ask who is there: neither session nor network is looked at. */
export async function sendAnswers(slug: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(equalityInput, form);
  if (!reading.ok) return reading.state;
  const { token, ...said } = reading.data;
  const outcome = await countAnswers(token, said, new Date());
  if (outcome.ok) redirect(`/jobs/${encodeURIComponent(slug)}/apply/equality?done=yes`);
  return refused(
    reading.values,
    outcome.reason === "over"
      ? "This page was opened last month, whose numbers are complete. Load it again to be counted in this one."
      : "This page is not whole. Load it again, please: nothing has been counted.",
    outcome.reason === "over" ? 410 : 404,
  );
}
