"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { planFirstDayByLink } from "@/lib/applications/onboarding/planning";
import { recordRightToWork, tickByLink } from "@/lib/applications/onboarding/ticking";
import { firstDayInput, rightToWorkInput, type TaskState } from "@/lib/applications/onboarding/onboarding-input";

const pageOf = (token: string, done: string) => `/placement/tasks?token=${encodeURIComponent(token)}&done=${done}`;

/** Somebody at the client ticks one of theirs. A forged or late press leads to the page that says so. */
export async function tickTheirs(token: string, taskId: string, state: TaskState): Promise<void> {
  const outcome = await tickByLink(token, taskId, state, new Date());
  redirect(pageOf(token, outcome?.ok ? "ticked" : "not"));
}

/** They write down that they have checked the right to work. */
export async function writeTheirCheck(token: string, taskId: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(rightToWorkInput, form);
  if (!reading.ok) return reading.state;
  const outcome = await recordRightToWork({ token }, taskId, reading.data, new Date());
  if (outcome?.ok) redirect(pageOf(token, "ticked"));
  return refused(reading.values, "This link is not good any more. Ask us for a new one.", 409);
}

/** They write what the first day is like. */
export async function writeFirstDay(token: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(firstDayInput, form);
  if (!reading.ok) return reading.state;
  if (!reading.data.firstDay) return { values: reading.values, errors: { firstDay: "Write a few lines" } };
  const outcome = await planFirstDayByLink(token, reading.data.firstDay, new Date());
  if (outcome?.ok) redirect(pageOf(token, "ticked"));
  return refused(reading.values, "This link is not good any more. Ask us for a new one.", 409);
}
