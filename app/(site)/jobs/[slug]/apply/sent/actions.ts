"use server";

import { redirect } from "next/navigation";
import { readForm } from "@/app/form";
import { viewer } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { gutForm } from "@/lib/recovery/fit-input";
import { sayGut } from "@/lib/recovery/fit/mirror";

/** Keeps how sure somebody was when they had just applied. Whatever comes of it, they land on the page of their snapshots. */
export async function keepGut(applicationId: string, _: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(gutForm, form);
  if (!reading.ok) return reading.state;
  await sayGut(await viewer(), applicationId, reading.data.gut, new Date());
  redirect("/account/fit?done=kept");
}
