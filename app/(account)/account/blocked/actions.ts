"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { blockEmployer, unblockEmployer } from "@/lib/candidates/blocking";
import { blockInput } from "@/lib/candidates/blocking-input";

const PAGE = "/account/blocked";

/** From now on nothing of the signed-in candidate's goes to this employer. */
export async function block(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(blockInput, form);
  if (!reading.ok) return reading.state;
  const outcome = await blockEmployer(who, reading.data.name, new Date());
  if (outcome === "full") return refused(reading.values, "You have fifty on your list. Take one off first.", 409);
  redirect(outcome === "ok" ? `${PAGE}?done=added` : "/account");
}

export async function unblock(id: string): Promise<void> {
  await unblockEmployer(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=removed`);
}
