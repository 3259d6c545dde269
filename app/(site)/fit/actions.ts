"use server";

import { readForm, typedValues } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { publicFitForm } from "@/lib/recovery/fit-input";

/** Puts somebody's own weights beside what they know of one job. Nothing is kept, and nobody needs to be anybody. */
export async function holdMirror(_: FormState, form: FormData): Promise<FormState> {
  if (form.get("do") === "change") return { values: typedValues(form), errors: {} };
  const reading = readForm(publicFitForm, form);
  return reading.ok ? { values: reading.values, errors: {}, made: true } : reading.state;
}
