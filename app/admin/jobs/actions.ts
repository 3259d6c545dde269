"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { jobInput, jobInputIn, publishRequest } from "@/lib/jobs/job-input";
import { stoppedAtGate } from "./gate-words";
import { closeJob, publishJob, withdrawJob } from "@/lib/jobs/staff/publishing";
import { createJob, duplicateJob, saveJob } from "@/lib/jobs/staff/writing";

const editorPath = (id: string) => `/admin/jobs/${encodeURIComponent(id)}`;
const CHANGED =
  "Somebody else changed this job while you were writing. Copy your text, load the page anew and put it in again.";
const GONE = "This job is not there, or not yours to change.";

export async function writeJob(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:jobs", "/admin/jobs/new");
  const reading = readForm(jobInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await createJob(staff, reading.data, new Date()));
  if (!outcome?.ok) return refused(reading.values, GONE, 404);
  redirect(`${editorPath(outcome.id)}?saved=1`);
}

/** What a job was when its form was shown; without a currency it is paid in pounds. */
type Shown = { version: number; currency?: string };

export async function changeJob(id: string, shown: Shown, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const reading = readForm(jobInputIn(shown.currency), form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, GONE, 404);
  const outcome = await saveJob(staff, id, shown.version, reading.data, new Date());
  if (outcome.ok) redirect(`${editorPath(id)}?saved=1`);
  if (outcome.reason === "changed-meanwhile") return refused(reading.values, CHANGED, 409);
  if (outcome.reason === "incomplete")
    return refused(reading.values, "A published job needs a description, and a place or that it is done from home.");
  return refused(reading.values, GONE, 404);
}

export async function bringOutJob(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const reading = readForm(publishRequest, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  if (!staff) return refused(values, GONE, 404);
  const outcome = await publishJob(staff, id, reading.data, new Date());
  if (outcome.ok) redirect(`${editorPath(id)}?published=1`);
  const stopped = stoppedAtGate(outcome);
  if (stopped) return { values, ...stopped };
  if (outcome.reason === "closes-too-early") return { values, errors: { closesOn: "Choose a day after it comes out" } };
  if (outcome.reason === "incomplete")
    return refused(values, `Before it can come out it needs ${outcome.missing.join(", ")}. Save that first.`);
  return refused(
    values,
    outcome.reason === "changed-meanwhile" ? CHANGED : GONE,
    outcome.reason === "changed-meanwhile" ? 409 : 404,
  );
}

export async function duplicate(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const outcome = staff && (await duplicateJob(staff, id, new Date()));
  redirect(outcome?.ok ? `${editorPath(outcome.id)}?duplicated=1` : editorPath(id));
}

export async function closeNow(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  if (staff) await closeJob(staff, { id, version }, new Date());
  redirect(editorPath(id));
}

export async function withdrawNow(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  if (staff) await withdrawJob(staff, { id, version }, new Date());
  redirect(editorPath(id));
}
