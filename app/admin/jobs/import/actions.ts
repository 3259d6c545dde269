"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { londonDay } from "@/lib/core/dates";
import { uploadChoices } from "@/lib/jobs/upload-input";
import { lookThrough } from "@/lib/jobs/uploads/running";
import { askForUpload, lookAgain } from "@/lib/jobs/uploads/uploads";

const pathOf = (id: string) => `/admin/jobs/import/${encodeURIComponent(id)}`;

/** Has a list taken in by the worker. */
export async function takeIn(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", pathOf(id));
  const done = staff && (await askForUpload(staff, id, new Date()));
  redirect(done ? pathOf(id) : `${pathOf(id)}?done=nothing`);
}

/** Looks through a list again, with other choices. */
export async function chooseAgain(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:jobs", pathOf(id));
  const reading = readForm(uploadChoices, form);
  if (!reading.ok) return reading.state;
  const now = new Date();
  if (reading.data.closesOn && reading.data.closesOn < londonDay(now))
    return { values: reading.values, errors: { closesOn: "Enter today or a later day" } };
  if (!staff || !(await lookAgain(staff, id, reading.data)))
    return refused(reading.values, "This list is being taken in already, or it is not there any more.", 409);
  await lookThrough(id, now);
  redirect(pathOf(id));
}
