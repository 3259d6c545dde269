"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { restoreJob } from "@/lib/jobs/staff/restoring";

/** Brings back what a job said at an earlier version, as its newest one. */
export async function restore(id: string, version: number, form: FormData): Promise<void> {
  const path = `/admin/jobs/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:jobs", `${path}/history`);
  if (!staff) redirect(path);
  const outcome = await restoreJob(staff, { id, version, from: Number(form.get("restore")) }, new Date());
  redirect(outcome.ok ? `${path}?restored=1` : `${path}/history?refused=${outcome.reason}`);
}
