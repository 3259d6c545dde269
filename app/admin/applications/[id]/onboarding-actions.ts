"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { markSeenTo } from "@/lib/applications/onboarding/check-ins";
import { planStart, setContact } from "@/lib/applications/onboarding/planning";
import { placementForStaff } from "@/lib/applications/onboarding/reading";
import { giveExtraPlace, sendClientList } from "@/lib/applications/onboarding/seeing-to";
import { recordRightToWork, tickAsStaff } from "@/lib/applications/onboarding/ticking";
import { rightToWorkInput, startInput, type TaskState } from "@/lib/applications/onboarding/onboarding-input";
import { moveApplication } from "@/lib/applications/staff/moving";

const pathOf = (id: string) => `/admin/applications/${encodeURIComponent(id)}`;
const staffOn = (id: string) => requireStaff("write:applications", pathOf(id));

function backTo(id: string, did: string): never {
  redirect(`${pathOf(id)}?onboarding=${did}#onboarding`);
}

/** Ticks a task, or opens it again. */
export async function tickTask(id: string, taskId: string, state: TaskState): Promise<void> {
  const staff = await staffOn(id);
  const outcome = staff && (await tickAsStaff(staff, { applicationId: id, taskId }, state, new Date()));
  backTo(id, outcome?.ok ? "ticked" : "not");
}

/** Writes down a check of the right to work. */
export async function writeCheck(id: string, taskId: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await staffOn(id);
  const reading = readForm(rightToWorkInput, form);
  if (!reading.ok) return reading.state;
  const outcome =
    staff && (await recordRightToWork({ viewer: staff, applicationId: id }, taskId, reading.data, new Date()));
  if (outcome?.ok) backTo(id, "checked");
  return refused(reading.values, "This list is closed, or not yours to change.", 409);
}

/** Sets the first day and what it is like. */
export async function planFirstDay(id: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await staffOn(id);
  const reading = readForm(startInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await planStart(staff, id, reading.data, new Date()));
  if (outcome?.ok) backTo(id, "planned");
  if (outcome?.reason === "after-its-end")
    return { values: reading.values, errors: { startOn: "The contract ends before that day" } };
  if (outcome?.reason === "changed")
    return refused(reading.values, "Somebody has changed it since. Load the page again to see how it stands.", 409);
  return refused(reading.values, "Nobody is placed here any more, or it is not yours to change.", 409);
}

/** Chooses whom to speak to at the client. */
export async function chooseContact(id: string, form: FormData): Promise<void> {
  const staff = await staffOn(id);
  const chosen = form.get("contactId");
  const contactId = typeof chosen === "string" && chosen !== "" ? chosen : null;
  backTo(id, staff && (await setContact(staff, id, contactId)) ? "contact" : "not");
}

/** Sends the client's person the list of theirs. */
export async function sendList(id: string): Promise<void> {
  const staff = await staffOn(id);
  backTo(id, staff && (await sendClientList(staff, id, new Date())) ? "list" : "not");
}

/** The vacancy grows by a place. */
export async function addPlace(id: string): Promise<void> {
  const staff = await staffOn(id);
  backTo(id, staff && (await giveExtraPlace(staff, id, new Date())) ? "place" : "not");
}

/** Whoever wanted to talk has been rung. */
export async function seenTo(id: string, checkInId: string): Promise<void> {
  const staff = await staffOn(id);
  backTo(id, staff && (await markSeenTo(staff, { applicationId: id, checkInId }, new Date())) ? "seen" : "not");
}

/** All has settled in: after three months, with the version that was on the screen. */
export async function settle(id: string, version: number): Promise<void> {
  const staff = await staffOn(id);
  const now = new Date();
  const placement = staff && (await placementForStaff(staff, id, now));
  const isTime = staff && placement?.canSettle;
  const outcome = isTime ? await moveApplication(staff, id, { to: "settled", version }, now) : null;
  backTo(id, outcome?.ok ? "settled" : "not");
}
