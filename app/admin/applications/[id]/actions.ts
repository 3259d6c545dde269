"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { moveApplication } from "@/lib/applications/staff/moving";
import { type PutOff, putOff } from "@/lib/applications/staff/promising";
import { markRead } from "@/lib/applications/staff/reading";
import { moveInput, promiseInput } from "@/lib/applications/staff/schema";
import { NOT_TO_BE_SHOWN, STAGES } from "@/lib/applications/vocabulary";
import { toDateColumn } from "@/lib/core/time/dates";

export async function readApplication(id: string): Promise<void> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("read:applications", path);
  if (staff) await markRead(staff, id, new Date());
  redirect(path);
}

/** Moves an application, and says why not where it may not. */
export async function moveOn(id: string, state: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(moveInput, form);
  if (!reading.ok) return reading.state;
  const { answerDueOn, ...wanted } = reading.data;
  const due = answerDueOn && toDateColumn(answerDueOn);
  const outcome = staff && (await moveApplication(staff, id, { ...wanted, answerDueOn: due }, new Date()));
  if (outcome?.ok) redirect(`${path}?moved=${wanted.to}`);
  const { values } = reading;
  if (!outcome) return refused(values, "This is not yours to move.", 404);
  switch (outcome.reason) {
    case "changed":
      return refused(
        values,
        `A colleague has moved it to “${STAGES[outcome.stage]}” in the meantime. Load the page again to see it; what you wrote is still here.`,
        409,
      );
    case "no-such-move":
      return refused(values, `From here it can go to: ${outcome.allowed.map((to) => STAGES[to]).join(", ")}.`, 409);
    case "not-to-be-shown":
      return refused(values, NOT_TO_BE_SHOWN, 409);
    case "needs-reason":
      return { values, errors: { reason: "Say why it goes back" } };
    case "needs-words":
      return { values, errors: { words: "Write what they will read: one true thing, and kindly" } };
  }
}

const NOT_PUT_OFF: Record<Exclude<PutOff, { ok: true }>["reason"], string> = {
  "not-found": "This is not yours to change.",
  ended: "It has ended: nothing more is promised.",
  "no-change": "That is the day that was promised already.",
  "in-the-past": "Choose a day that is still to come.",
  "too-far":
    "Nobody is put off by more than three weeks at a time: choose a nearer day, and tell them what is new then.",
  changed: "A colleague has moved it in the meantime. Load the page again to see it; what you wrote is still here.",
};

/** Moves the day by which its candidate hears, with why. */
export async function putOffAnswer(id: string, state: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(promiseInput, form);
  if (!reading.ok) return reading.state;
  const outcome: PutOff = staff
    ? await putOff(staff, id, reading.data, new Date())
    : { ok: false, reason: "not-found" };
  if (outcome.ok) redirect(`${path}?promised=1`);
  return refused(reading.values, NOT_PUT_OFF[outcome.reason], outcome.reason === "not-found" ? 404 : 409);
}
