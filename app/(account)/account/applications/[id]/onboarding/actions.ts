"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { CV_REFUSALS } from "@/lib/applications/cv-files/refusals";
import { answerOwn } from "@/lib/applications/onboarding/check-ins";
import { tickOwn } from "@/lib/applications/onboarding/ticking";
import { checkInAnswer, type TaskState } from "@/lib/applications/onboarding/onboarding-input";

const pathOf = (id: string) => `/account/applications/${encodeURIComponent(id)}/onboarding`;

/** The candidate ticks one of theirs, or opens it again. */
export async function tickMine(id: string, taskId: string, state: TaskState): Promise<void> {
  const who = await requireCandidate(pathOf(id));
  const outcome = await tickOwn(who, { applicationId: id, taskId }, { state }, new Date());
  redirect(`${pathOf(id)}?done=${outcome?.ok ? "ticked" : "not"}`);
}

/** They hand in the file that a task asks for. */
export async function handIn(id: string, taskId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pathOf(id));
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return { values: {}, errors: { file: "Choose the file" } };
  const upload = { bytes: Buffer.from(await file.arrayBuffer()), name: file.name };
  const outcome = await tickOwn(who, { applicationId: id, taskId }, { state: "done", upload }, new Date());
  if (outcome?.ok) redirect(`${pathOf(id)}?done=ticked`);
  if (outcome?.reason === "file")
    return { values: {}, errors: { file: CV_REFUSALS[outcome.refusal].say.replaceAll("CV", "file") } };
  return refused({}, "This list is closed. Ring us if that surprises you.", 409);
}

/** They say how it goes. */
export async function sayHowItGoes(id: string, checkInId: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pathOf(id));
  const reading = readForm(checkInAnswer, form);
  if (!reading.ok) return reading.state;
  const outcome = await answerOwn(who, { applicationId: id, checkInId }, reading.data, new Date());
  if (outcome?.ok) redirect(`${pathOf(id)}?done=said`);
  return outcome
    ? { values: reading.values, errors: { mood: "Choose one, write a line, or tick that you want to talk" } }
    : refused(reading.values, "This question is not open any more. Ring us whenever you like.", 409);
}
