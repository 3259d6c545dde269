"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { reviewJob } from "@/lib/applications/blind/revealing";
import { reviewInput } from "@/lib/applications/blind/schema";
import { writeCriteria } from "@/lib/applications/scorecards/criteria";
import { criteriaInput } from "@/lib/applications/scorecards/scorecard-input";

const pathOf = (id: string) => `/admin/jobs/${encodeURIComponent(id)}/review`;

/** Says whether a job's applications are read without names. */
export async function sayHowRead(id: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", pathOf(id));
  const reading = readForm(reviewInput, form);
  if (!reading.ok) return reading.state;
  const { names, reason } = reading.data;
  const done = staff && (await reviewJob(staff, id, { isBlind: names === "hidden", reason }, new Date()));
  if (done) redirect(`${pathOf(id)}?said=names`);
  return refused(reading.values, "This is not yours to say.", 404);
}

/** Writes down what a job's applications are judged by. */
export async function sayCriteria(id: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", pathOf(id));
  const reading = readForm(criteriaInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await writeCriteria(staff, id, reading.data, new Date()));
  if (outcome?.ok) redirect(`${pathOf(id)}?said=criteria`);
  if (!outcome) return refused(reading.values, "This is not yours to write.", 404);
  return refused(
    reading.values,
    "A colleague has written other criteria in the meantime. Load the page again to see them; what you wrote is still here.",
    409,
  );
}
