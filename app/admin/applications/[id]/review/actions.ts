"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { revealApplication } from "@/lib/applications/blind/revealing";
import { revealInput } from "@/lib/applications/blind/schema";

/** Shows who an application is from, before it is shortlisted. */
export async function reveal(id: string, _: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(revealInput, form);
  if (!reading.ok) return reading.state;
  const done = staff && (await revealApplication(staff, id, reading.data.reason, new Date()));
  if (done) redirect(path);
  return refused(reading.values, "This is not yours to ask.", 404);
}
