"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { askForSecondLook } from "@/lib/recovery/second-look/asking";
import { secondLookAsk } from "@/lib/recovery/second-look-input";

const pageOf = (id: string) => `/account/applications/${encodeURIComponent(id)}/talk`;

/** A candidate asks that somebody else look at a no of theirs again. */
export async function askAgain(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pageOf(id));
  const reading = readForm(secondLookAsk, form);
  if (!reading.ok) return reading.state;
  const asked = await askForSecondLook(who, id, reading.data.words, new Date());
  if (asked.ok || asked.reason === "asked") redirect(`${pageOf(id)}?done=asked#second-look`);
  if (asked.reason === "unknown") return refused(reading.values, "This application is not here.", 404);
  return refused(reading.values, "It can no longer be asked for here. Ring us, or book a call: we talk about it.", 409);
}
