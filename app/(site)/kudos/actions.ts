"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refused, refusedForNow } from "@/app/form";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { giveKudos } from "@/lib/recovery/kudos/giving";
import { withdrawKudos } from "@/lib/recovery/kudos/withdrawing";
import { kudosForm } from "@/lib/recovery/kudos-input";

const KIND = "This could hurt whoever reads it. Say it in another way, or leave it out";

/** The edge of a giver's form: without an account, by the link that a candidate gave them. */
export async function giveWords(token: string, _: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect("/");
  const reading = readForm(kudosForm, form);
  if (!reading.ok) return reading.state;
  const outcome = await giveKudos(token, reading.data, await networkHash(), new Date());
  if (outcome.ok) redirect(`/kudos/yours?token=${encodeURIComponent(outcome.ownToken)}&done=sent`);
  const { values } = reading;
  switch (outcome.reason) {
    case "harm":
      return { values, errors: Object.fromEntries(outcome.fields.map((name) => [name, KIND])) };
    case "limited":
      return refusedForNow(values, outcome.retryAfterSeconds);
    case "full":
      return refused(
        values,
        "Five people have answered by this link, which is as many as may. Ask for a link of your own; what you wrote is still in the form.",
        409,
      );
    case "unknown":
      return refused(
        values,
        "This link is not good any more. Ask for a new one; what you wrote is still in the form.",
        410,
      );
  }
}

/** A giver takes their words back, by their own link. */
export async function takeBack(token: string): Promise<void> {
  await withdrawKudos(token);
  redirect("/kudos/yours?done=gone");
}
