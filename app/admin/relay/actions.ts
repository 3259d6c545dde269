"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { inviteToApply, passOver } from "@/lib/recovery/relay/for-staff";

const PAGE = "/admin/relay";

/** Invites somebody who came close elsewhere to apply. */
export async function invite(id: string): Promise<void> {
  const staff = await requireStaff("write:applications", PAGE);
  const outcome = staff && (await inviteToApply(staff, id, new Date()));
  redirect(`${PAGE}?did=${outcome?.ok ? "invited" : (outcome?.reason ?? "unknown")}`);
}

export async function passBy(id: string): Promise<void> {
  const staff = await requireStaff("write:applications", PAGE);
  const outcome = staff && (await passOver(staff, id, new Date()));
  redirect(`${PAGE}?did=${outcome?.ok ? "passed" : (outcome?.reason ?? "unknown")}`);
}
