"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { debriefForm, revisitInput } from "@/lib/recovery/debrief-input";
import type { About } from "@/lib/recovery/learning/about";
import { saveDebrief } from "@/lib/recovery/learning/debriefs";
import { askToRevisit } from "@/lib/recovery/learning/revisiting";
import { dropDebrief, wipeDebriefs } from "@/lib/recovery/learning/wiping";

const PAGE = "/account/debriefs";

/** Writes or changes a debrief of the signed-in candidate's. The id comes with the page, so that pressing twice writes once. */
export async function keepDebrief(id: string, about: About, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(debriefForm, form);
  if (!reading.ok) return reading.state;
  const saved = await saveDebrief(who, { id, input: reading.data, about }, new Date());
  if (saved.ok) redirect(`${PAGE}/${saved.id}?done=kept`);
  const { values } = reading;
  switch (saved.reason) {
    case "sign-in":
      redirect("/account");
    case "there":
      redirect(`${PAGE}/${saved.id}?done=there`);
    case "missing":
      return refused(values, "This debrief is no longer there. Copy what you typed, and begin a new one.", 404);
    case "full":
      return refused(values, "You have two hundred debriefs. Take one away first.", 409);
    case "future":
      return { values, errors: { happenedOn: "That day is still to come" } };
    case "changed":
      return refused(
        { ...values, version: String(saved.version) },
        "This was changed in another window or on another device in the meantime. Here is what you typed: saving it again puts it in the place of that.",
        409,
      );
  }
}

/** Asks to be reminded to read one again, or takes that back. */
export async function revisit(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(revisitInput, form);
  if (!reading.ok) return reading.state;
  await askToRevisit(who, id, reading.data.when, new Date());
  redirect(`${PAGE}/${encodeURIComponent(id)}?done=revisit#revisit`);
}

/** Takes one away for good. */
export async function takeAway(id: string): Promise<void> {
  await dropDebrief(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=gone`);
}

/** Takes all of them away for good. */
export async function wipeAll(): Promise<void> {
  await wipeDebriefs(await requireCandidate(PAGE));
  redirect(`${PAGE}?done=wiped`);
}
