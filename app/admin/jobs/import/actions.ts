"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { londonDay } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import { uploadChoices } from "@/lib/jobs/upload-input";
import { lookThrough } from "@/lib/jobs/uploads/running";
import { startRun } from "@/lib/tables/bulk/starting";
import { askForUpload, lookAgain } from "@/lib/jobs/uploads/uploads";

const pathOf = (id: string) => `/admin/jobs/import/${encodeURIComponent(id)}`;

/** Has a list taken in by the worker. */
export async function takeIn(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", pathOf(id));
  const done = staff && (await askForUpload(staff, id, new Date()));
  redirect(done ? pathOf(id) : `${pathOf(id)}?done=nothing`);
}

/** Begins to take an import back: what would become of each of its jobs is looked at first. */
export async function takeBackImport(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", "/admin/jobs/import");
  if (!staff || !isUuid(id)) redirect("/admin/jobs/import");
  const selection = { act: "take-back", ids: [], all: true, parameters: `state=all&import=${id}` };
  const started = await startRun(staff, "jobs", selection, new Date());
  redirect(started.ok ? `/admin/bulk/${started.id}` : `/admin/jobs/import?refused=${started.reason}`);
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
