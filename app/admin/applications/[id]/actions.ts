"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { moveApplication } from "@/lib/applications/staff/moving";
import { markRead } from "@/lib/applications/staff/reading";
import { moveInput } from "@/lib/applications/staff/schema";
import { NOT_TO_BE_SHOWN, STAGES } from "@/lib/applications/vocabulary";
import { toDateColumn } from "@/lib/core/dates";

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
