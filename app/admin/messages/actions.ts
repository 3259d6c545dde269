"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { markAnswered } from "@/lib/contact/messages";

export async function answerMessage(id: string): Promise<void> {
  const staff = await requireStaff("write:messages", "/admin/messages");
  if (staff) await markAnswered(staff, id, new Date());
  redirect("/admin/messages");
}
