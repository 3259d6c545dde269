"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { oneLine } from "@/lib/core/text/text";
import { savedJobForm } from "@/lib/jobs/staff/saved-form";
import { keepTemplate, removeTemplate } from "@/lib/jobs/staff/templates";

/** Keeps a job, as it is saved, as a template. */
export async function keepAsTemplate(id: string, form: FormData): Promise<void> {
  const path = `/admin/jobs/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:jobs", path);
  const saved = staff && (await savedJobForm(staff, id));
  const label = oneLine(String(form.get("label") ?? "")).slice(0, 80);
  if (!staff || !saved || !label) redirect(path);
  await keepTemplate(staff, label, saved.fields, new Date());
  redirect(`${path}?template=1`);
}

export async function forgetTemplate(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", "/admin/jobs/new");
  if (staff) await removeTemplate(staff, id);
  redirect("/admin/jobs/new");
}
