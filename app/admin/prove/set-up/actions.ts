"use server";

import { redirect } from "next/navigation";
import { readForm } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { beginAuthenticator, confirmAuthenticator } from "@/lib/auth/authenticator";
import { factorsOf } from "@/lib/auth/factors";
import { addPasskey, askForNewPasskey } from "@/lib/auth/passkeys";
import { appCode, passkeyAnswer, passkeyName } from "@/lib/auth/schema";
import type { StaffSession } from "@/lib/auth/sessions";
import { onward, sessionToEnrol, settle, settleForm, withNext } from "../steps";

export async function beginApp(asked: string): Promise<void> {
  const next = onward(asked);
  await beginAuthenticator(await sessionToEnrol(next), new Date());
  redirect(withNext("/admin/prove/set-up/app", next));
}

/** The first code from the app: from now on it counts, and its owner is in. */
export async function confirmApp(asked: string, state: FormState, form: FormData): Promise<FormState> {
  const next = onward(asked);
  const session = await sessionToEnrol(next);
  const reading = readForm(appCode, form);
  if (!reading.ok) return { ...reading.state, values: {} };
  const proof = await confirmAuthenticator(session, reading.data.code, new Date());
  return settleForm(proof, await afterwards(session, next));
}

export async function newPasskeyQuestion() {
  return askForNewPasskey(await sessionToEnrol("/admin"), new Date());
}

/** Keeps the passkey that the browser made, and goes on; a sentence when that cannot be. */
export async function keepPasskey(asked: string, typed: string, answer: unknown): Promise<string> {
  const next = onward(asked);
  const session = await sessionToEnrol(next);
  const [name, reading] = [passkeyName.safeParse(typed), passkeyAnswer.safeParse(answer)];
  if (!name.success) return name.error.issues[0]?.message ?? "Give the passkey a name";
  if (!reading.success) return "Your browser answered something we do not understand. Use an app instead.";
  const proof = await addPasskey(session, reading.data, name.data, new Date());
  if (!proof.ok && proof.reason === "wrong") return "This device did not make a passkey we can use. Try another one.";
  return settle(proof, await afterwards(session, next));
}

/** Whoever has no recovery codes yet gets them first. */
async function afterwards({ personId }: StaffSession, next: string): Promise<string> {
  const { codesLeft } = await factorsOf(personId);
  return codesLeft === 0 ? withNext("/admin/account/codes", next) : next;
}
