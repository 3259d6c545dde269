"use server";

import { readForm, typedValues } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { publicDebriefForm } from "@/lib/recovery/debrief-input";

/** Gives somebody's own words back as a page. Nothing is kept, and nobody needs to be anybody. */
export async function makeDebrief(_: FormState, form: FormData): Promise<FormState> {
  if (form.get("do") === "change") return { values: typedValues(form), errors: {} };
  const reading = readForm(publicDebriefForm, form);
  return reading.ok ? { values: reading.values, errors: {}, made: true } : reading.state;
}
