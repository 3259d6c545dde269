"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/app/form";
import { networkHash, requireCandidate, requireFreshCandidate } from "@/app/session";
import { dropSession } from "@/app/session-cookie";
import type { FormState } from "@/components/ui/form-state";
import { changeProfile } from "@/lib/candidates/account";
import { chooseMarketing } from "@/lib/candidates/marketing";
import { marketingChoice, profileChange } from "@/lib/candidates/schema";
import { eraseFor } from "@/lib/privacy/erasure/erasure";

export async function saveProfile(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate("/account");
  const reading = readForm(profileChange, form);
  if (!reading.ok) return reading.state;
  await changeProfile(who, reading.data);
  redirect("/account?done=details#details");
}

export async function saveMarketing(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate("/account");
  const reading = readForm(marketingChoice, form);
  if (!reading.ok) return reading.state;
  await chooseMarketing(who, reading.data.marketing ?? false, { network: await networkHash() }, new Date());
  redirect("/account?done=marketing#mail");
}

/** Erases everything about the person who is signed in, and signs them out. */
export async function eraseMe(): Promise<void> {
  const who = await requireFreshCandidate("/account/delete");
  await eraseFor(who.email, new Date());
  await dropSession();
  // The header still has their name.
  revalidatePath("/", "layout");
  redirect("/account/deleted");
}
