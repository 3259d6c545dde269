"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { withdrawal } from "@/lib/applications/schema";
import { withdraw } from "@/lib/applications/withdrawing";

/** Takes back an application of the signed-in candidate's, as they saw it at this version. */
export async function withdrawOwn(id: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate("/account");
  const reading = readForm(withdrawal, form);
  if (!reading.ok) return reading.state;
  const outcome = await withdraw(who, id, { version, ...reading.data }, new Date());
  if (outcome?.ok) redirect("/account?done=withdrawn#applications");
  return refused(reading.values, "It has moved on in the meantime. Look at your account to see where it stands.", 409);
}
