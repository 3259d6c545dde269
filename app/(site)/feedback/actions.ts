"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { feedbackWords } from "@/lib/applications/feedback/feedback-input";
import { answerForm } from "@/lib/applications/feedback/answering";

/** The edge of an interviewer's form about somebody who asks: without an account, by the link in their letter. */
export async function sendAnswer(token: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(feedbackWords, form);
  if (!reading.ok) return reading.state;
  const outcome = await answerForm(token, reading.data, await networkHash(), new Date());
  if (outcome.ok) redirect(`/feedback?token=${encodeURIComponent(token)}&done=sent`);
  if (outcome.reason === "limited") return refusedForNow(reading.values, outcome.retryAfterSeconds);
  return refused(
    reading.values,
    "This link is not good any more. Answer our email instead; what you wrote is still in the form.",
    outcome.reason === "unknown" ? 404 : 410,
  );
}
