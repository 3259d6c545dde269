"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { answerFeedback } from "@/lib/applications/interviews/feedback/answering";
import { feedbackForm } from "@/lib/applications/interviews/schema";

/** The edge of an interviewer's form: without an account, by the link in their letter. */
export async function sendFeedback(token: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(feedbackForm, form);
  if (!reading.ok) return reading.state;
  const outcome = await answerFeedback(token, reading.data, await networkHash(), new Date());
  if (outcome.ok) redirect(`/interview/feedback?token=${encodeURIComponent(token)}&done=sent`);
  switch (outcome.reason) {
    case "limited":
      return refusedForNow(reading.values, outcome.retryAfterSeconds);
    case "read":
      return refused(
        reading.values,
        "Your first answer has been read and stands. Answer our email to add something; what you wrote here is still in the form.",
        409,
      );
    default:
      return refused(
        reading.values,
        "This link is not good any more. Answer our email instead; what you wrote is still in the form.",
        410,
      );
  }
}
