"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { saveAgencyDetails } from "@/lib/settings/agency";
import { agencyDetails } from "@/lib/settings/schema";

export async function saveSettings(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:settings", "/admin/settings");
  const reading = readForm(agencyDetails, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await saveAgencyDetails(staff, reading.data, new Date())))
    return refused(reading.values, "Only an admin can change these.", 404);
  redirect("/admin/settings?saved=1");
}
