"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { askForm, ratingForm } from "@/lib/applications/feedback/feedback-input";
import { askFeedback } from "@/lib/applications/feedback/asking";
import { rateFeedback } from "@/lib/applications/feedback/own";

const pageOf = (id: string) => `/account/applications/${encodeURIComponent(id)}/feedback`;
const GONE = "This is not here any more. Load the page again to see how it stands.";

/** The candidate asks for feedback on an application of theirs. */
export async function ask(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pageOf(id));
  const reading = readForm(askForm, form);
  if (!reading.ok) return reading.state;
  const outcome = await askFeedback(who, id, reading.data.questions, new Date());
  // Asked twice is asked: the page says by when they hear.
  if (outcome?.ok || outcome?.reason === "asked") redirect(`${pageOf(id)}?done=asked`);
  return outcome
    ? refused(reading.values, "Nobody can be asked about this one: write to us, and we see what we can say.", 409)
    : refused(reading.values, GONE, 404);
}

/** The candidate says how useful it was. */
export async function rate(id: string, releaseId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pageOf(id));
  const reading = readForm(ratingForm, form);
  if (!reading.ok) return reading.state;
  if (await rateFeedback(who, { applicationId: id, releaseId }, reading.data, new Date()))
    redirect(`${pageOf(id)}?done=rated`);
  return refused(reading.values, GONE, 404);
}
