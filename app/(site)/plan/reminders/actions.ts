"use server";

import { redirect } from "next/navigation";
import { remindByLink } from "@/lib/recovery/plan/reminders/asking";
import type { ReminderAct } from "@/lib/recovery/plan-input";

/** Starts, pauses or ends reminders from the link in one. */
export async function remindFromMail(token: string, act: ReminderAct): Promise<void> {
  await remindByLink(token, act, new Date());
  redirect(`/plan/reminders?token=${encodeURIComponent(token)}&done=${act}`);
}
