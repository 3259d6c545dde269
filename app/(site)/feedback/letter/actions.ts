"use server";

import { readForm } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { letterForm } from "@/lib/applications/feedback/feedback-letter-input";

/** Shows the form again, with its letter once it is whole. Nothing is kept. */
export async function writeLetter(_: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(letterForm, form);
  return reading.ok ? { values: reading.values, errors: {} } : reading.state;
}
