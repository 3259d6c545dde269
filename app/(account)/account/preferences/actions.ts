"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { networkHash, requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { changeOwnAlerts } from "@/lib/alerts/changing";
import { subscribe } from "@/lib/alerts/subscriptions";
import { ownPreferences, savePreferences, searchesOf } from "@/lib/candidates/preferences";
import { preferencesForm } from "@/lib/candidates/preferences-input";
import { isUuid } from "@/lib/core/forms/input";

const PAGE = "/account/preferences";

export async function savePreferred(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(preferencesForm, form);
  if (!reading.ok) return reading.state;
  const { version, ...preferences } = reading.data;
  const saved = await savePreferences(who, { preferences, version }, new Date());
  if (saved.ok) redirect(`${PAGE}?done=saved`);
  if (saved.reason === "sign-in") redirect("/account");
  return refused(
    { ...reading.values, version: String(saved.version) },
    "This was changed in another window or on another device in the meantime. Here is what you chose: saving it again puts it in the place of that.",
    409,
  );
}

/** Starts an alert for each search that the saved preferences come to. */
export async function alertFromPreferences(): Promise<void> {
  const who = await requireCandidate(PAGE);
  const own = await ownPreferences(who);
  const network = await networkHash();
  for (const criteria of own?.preferences ? searchesOf(own.preferences) : []) {
    const asked = { email: who.email, criteria, frequency: "weekly" } as const;
    const outcome = await subscribe(asked, { network, viewer: who, source: PAGE }, new Date());
    if (!outcome.ok) redirect(`${PAGE}?done=limited`);
  }
  redirect(`${PAGE}?done=alert`);
}

/** Lets an alert that they have look for what the saved preferences say. */
export async function changeAlertToPreferences(alert: string): Promise<void> {
  const who = await requireCandidate(PAGE);
  const own = await ownPreferences(who);
  const [criteria] = own?.preferences ? searchesOf(own.preferences) : [];
  const isDone =
    criteria !== undefined &&
    isUuid(alert) &&
    (await changeOwnAlerts(who, { act: "search", alert, ...criteria }, new Date()));
  redirect(`${PAGE}?done=${isDone ? "changed" : "gone"}`);
}
