"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { answerByLink } from "@/lib/applications/onboarding/check-ins";
import { checkInAnswer } from "@/lib/applications/onboarding/onboarding-input";

/** An answer by the link in a letter, without an account. */
export async function answer(token: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(checkInAnswer, form);
  if (!reading.ok) return reading.state;
  const outcome = await answerByLink(token, reading.data, new Date());
  if (outcome?.ok) redirect(`/placement/check-in?token=${encodeURIComponent(token)}&done=said`);
  return outcome
    ? { values: reading.values, errors: { mood: "Choose one, write a line, or tick that you want to talk" } }
    : refused(reading.values, "This link is not good any more. Answer the email instead; it comes to a person.", 409);
}
