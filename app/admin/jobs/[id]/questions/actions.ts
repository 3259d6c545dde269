"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { questionInput } from "@/lib/applications/questions/question-input";
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  type QuestionOutcome,
  removeQuestion,
} from "@/lib/applications/staff/questions";

const pathOf = (jobId: string) => `/admin/jobs/${encodeURIComponent(jobId)}`;
const staffOf = (jobId: string) => requireStaff("write:jobs", pathOf(jobId));

export async function addQuestionTo(jobId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await staffOf(jobId);
  const reading = readForm(questionInput, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, WORDS["not-there"], 404);
  return answered(jobId, reading.values, await addQuestion(staff, jobId, reading.data, new Date()));
}

/** `seen` is the question and the version of it that the page showed. */
export async function changeQuestionOf(
  jobId: string,
  seen: { id: string; version: number },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await staffOf(jobId);
  const reading = readForm(questionInput, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, WORDS["not-there"], 404);
  return answered(jobId, reading.values, await changeQuestion(staff, jobId, seen, reading.data, new Date()));
}

export async function moveQuestionOf(jobId: string, id: string, by: -1 | 1): Promise<void> {
  const staff = await staffOf(jobId);
  if (staff) await moveQuestion(staff, jobId, id, by === 1 ? 1 : -1);
  redirect(`${pathOf(jobId)}#questions`);
}

export async function removeQuestionOf(jobId: string, id: string): Promise<void> {
  const staff = await staffOf(jobId);
  if (staff) await removeQuestion(staff, jobId, id);
  redirect(`${pathOf(jobId)}#questions`);
}

function answered(jobId: string, values: FormState["values"], outcome: QuestionOutcome): FormState {
  if (outcome.ok) redirect(`${pathOf(jobId)}#questions`);
  return refused(values, WORDS[outcome.reason], outcome.reason === "not-there" ? 404 : 409);
}

const WORDS = {
  "not-there": "This question is not there any more, or not yours to change.",
  "names-client": "This job is public, and gives away who its confidential employer is. Take that out first.",
  full: "A job asks twenty questions at most.",
  changed: "A colleague has changed this question since. Copy your words, open the page anew, and put them together.",
};
