"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { fitForm, reflectionForm } from "@/lib/recovery/fit-input";
import { saveReflection } from "@/lib/recovery/fit/mirror";
import { saveFit, wipeFit } from "@/lib/recovery/fit/profile";

const PAGE = "/account/fit";
const CHANGED =
  "This was changed in another window or on another device in the meantime. Here is what you typed: saving it again puts it in the place of that.";

/** Keeps what matters to the signed-in candidate. */
export async function keepFit(_: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(fitForm, form);
  if (!reading.ok) return reading.state;
  const saved = await saveFit(who, reading.data, new Date());
  if (saved.ok) redirect(`${PAGE}?done=kept`);
  if (saved.reason === "sign-in") redirect("/account");
  return refused({ ...reading.values, version: String(saved.version) }, CHANGED, 409);
}

/** Writes beside the snapshot of an application what they learned since. */
export async function keepReflection(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(reflectionForm, form);
  if (!reading.ok) return reading.state;
  const saved = await saveReflection(who, id, reading.data, new Date());
  if (saved.ok) redirect(`${PAGE}/${encodeURIComponent(id)}?done=kept`);
  if (saved.reason === "missing") return refused(reading.values, "This application is no longer there.", 404);
  return refused({ ...reading.values, version: String(saved.version) }, CHANGED, 409);
}

/** Takes weights and snapshots away for good. */
export async function wipeMirror(): Promise<void> {
  await wipeFit(await requireCandidate(PAGE));
  redirect(`${PAGE}?done=wiped`);
}
