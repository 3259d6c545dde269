"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { letterTemplateInput } from "@/lib/applications/staff/letter-input";
import { dropLetterTemplate, saveLetterTemplate } from "@/lib/applications/staff/letter-templates";

const PATH = "/admin/applications/templates";

const REFUSALS = {
  "not-found": { words: "This template is not there, or not yours to change.", status: 404 },
  "name-taken": { words: "Another template has that name. Give this one another.", status: 409 },
  changed: {
    words: "A colleague has saved it since you began. Load the page in another tab to see theirs; yours is still here.",
    status: 409,
  },
} as const;

/** Keeps words to write with: new ones without an id. */
export async function keepLetterTemplate(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", PATH);
  const reading = readForm(letterTemplateInput, form);
  if (!reading.ok) return reading.state;
  const saved = staff
    ? await saveLetterTemplate(staff, id, reading.data, new Date())
    : ({ ok: false, reason: "not-found" } as const);
  if (saved.ok) redirect(`${PATH}?saved=1`);
  const { words, status } = REFUSALS[saved.reason];
  return refused(reading.values, words, status);
}

export async function dropTemplate(id: string): Promise<void> {
  const staff = await requireStaff("write:applications", PATH);
  if (staff) await dropLetterTemplate(staff, id);
  redirect(PATH);
}
