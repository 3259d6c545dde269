"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { markRead } from "@/lib/applications/staff/reading";

export async function readApplication(id: string): Promise<void> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("read:applications", path);
  if (staff) await markRead(staff, id, new Date());
  redirect(path);
}
