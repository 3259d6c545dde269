"use server";

import { redirect } from "next/navigation";
import { dropSession } from "@/app/session-cookie";
import { confirmEmailChange, undoEmailChange } from "@/lib/candidates/email-change";

/** Spends the link in the new mailbox. When it is worth nothing, the page is shown again and says why. */
export async function confirmAddress(token: string): Promise<void> {
  if (await confirmEmailChange(token, new Date())) redirect("/account/email/done");
}

/** Spends the link in the old mailbox: the old address is back, and every browser signed out. */
export async function takeAddressBack(token: string): Promise<void> {
  if (!(await undoEmailChange(token, new Date()))) return;
  await dropSession();
  redirect("/sign-in?out=everywhere");
}
