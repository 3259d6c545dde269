"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { addQuietDays, dropQuietDays } from "@/lib/applications/quiet/days";
import { quietInput } from "@/lib/applications/quiet/quiet-input";
import { londonDay } from "@/lib/core/time/dates";

const PAGE = "/account/quiet";

/** On these days nothing comes that can wait. */
export async function addQuiet(_: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const now = new Date();
  const reading = readForm(quietInput(londonDay(now)), form);
  if (!reading.ok) return reading.state;
  const outcome = await addQuietDays(who, reading.data, now);
  if (outcome.ok) redirect(`${PAGE}?done=added`);
  const { values } = reading;
  switch (outcome.reason) {
    case "over":
      return { values, errors: { fromOn: "Some of these days are quiet already: take those away first" } };
    case "full":
      return refused(values, "You have six of them to come. Take one away first.", 409);
    case "sign-in":
      redirect("/account");
  }
}

export async function dropQuiet(id: string): Promise<void> {
  await dropQuietDays(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=removed`);
}
