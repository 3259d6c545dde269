"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import { requireCandidate, requireFreshCandidate, signedInLately, thisSession } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import {
  addCandidatePasskey,
  askForCandidatePasskey,
  dropCandidatePasskey,
  renamePasskey,
} from "@/lib/auth/candidate-passkeys";
import { endOwnBrowser } from "@/lib/auth/candidate-sessions";
import { passkeyAnswer, passkeyName, passkeyRename } from "@/lib/auth/schema";
import { askForEmailChange } from "@/lib/candidates/email-change";
import { emailChangeInput } from "@/lib/candidates/email-change-input";

const PAGE = "/account/security";

/** What the browser's window needs to make a passkey; null when there can be no more, and for whoever signed in long ago. */
export async function newPasskeyQuestion() {
  const who = await requireCandidate(PAGE);
  const session = (await signedInLately()) && (await thisSession());
  return session ? askForCandidatePasskey(who, session, new Date()) : null;
}

/** Keeps the passkey; a sentence when it cannot be kept. */
export async function keepPasskey(name: string, answer: unknown): Promise<string> {
  const who = await requireCandidate(PAGE);
  const session = await thisSession();
  const [named, reading] = [passkeyName.safeParse(name), passkeyAnswer.safeParse(answer)];
  if (!named.success) return "Give it a name of one to sixty characters.";
  if (!reading.success || !session) return "Your browser answered something we do not understand. Try another browser.";
  const outcome = await addCandidatePasskey(who, session, { answer: reading.data, name: named.data }, new Date());
  if (outcome === "ok") redirect(`${PAGE}?done=passkey`);
  return outcome === "gone" ? "That took too long. Try again." : "That passkey could not be checked. Try another one.";
}

export async function namePasskey(id: string, state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(passkeyRename, form);
  if (!reading.ok) return reading.state;
  await renamePasskey(who, id, reading.data.name);
  redirect(`${PAGE}?done=renamed`);
}

export async function dropPasskey(id: string): Promise<void> {
  await dropCandidatePasskey(await requireFreshCandidate(PAGE), id, new Date());
  redirect(`${PAGE}?done=removed`);
}

export async function endBrowser(id: string): Promise<void> {
  await endOwnBrowser(await requireFreshCandidate(PAGE), id);
  redirect(`${PAGE}?done=ended#browsers`);
}

/** Asks for another address: the new mailbox proves it. */
export async function changeEmail(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireFreshCandidate(PAGE);
  const reading = readForm(emailChangeInput, form);
  if (!reading.ok) return reading.state;
  const asked = await askForEmailChange(who, reading.data.email, new Date());
  if (asked.ok) redirect(`${PAGE}?done=asked#address`);
  switch (asked.reason) {
    case "limited":
      return refusedForNow(reading.values, asked.retryAfterSeconds);
    case "same":
      return { values: reading.values, errors: { email: "That is the address you have" } };
    case "staff":
      return refused(reading.values, "You work here: an admin changes your address.", 409);
    case "sign-in":
      redirect("/account");
  }
}
