"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { cancelByStaff } from "@/lib/calls/staff";

export async function cancelCall(id: string): Promise<void> {
  const staff = await requireStaff("write:calls", "/admin/calls");
  const outcome = staff && (await cancelByStaff(staff, id, new Date()));
  redirect(outcome?.ok ? "/admin/calls?cancelled=1" : "/admin/calls?cancelled=0");
}
