"use server";

import { readForm } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { proveByCode } from "@/lib/auth/authenticator";
import { askForPasskey, proveByPasskey } from "@/lib/auth/passkeys";
import { proveByRecoveryCode } from "@/lib/auth/recovery-codes";
import { appCode, passkeyAnswer, recoveryCode } from "@/lib/auth/schema";
import { onward, sessionAtTheDoor, settle, settleForm } from "./steps";

/** The code of an authenticator app. */
export async function sendCode(asked: string, state: FormState, form: FormData): Promise<FormState> {
  const next = onward(asked);
  const session = await sessionAtTheDoor(next);
  const reading = readForm(appCode, form);
  if (!reading.ok) return { ...reading.state, values: {} };
  return settleForm(await proveByCode(session, reading.data.code, new Date()), next);
}

export async function sendRecoveryCode(asked: string, state: FormState, form: FormData): Promise<FormState> {
  const next = onward(asked);
  const session = await sessionAtTheDoor(next);
  const reading = readForm(recoveryCode, form);
  if (!reading.ok) return reading.state;
  return settleForm(await proveByRecoveryCode(session, reading.data.code, new Date()), next);
}

/** What the browser's window for passkeys needs; null when there is no passkey. */
export async function passkeyQuestion() {
  return askForPasskey(await sessionAtTheDoor("/admin"), new Date());
}

/** Goes on when the passkey is theirs; a sentence when it is not. */
export async function sendPasskey(asked: string, answer: unknown): Promise<string> {
  const next = onward(asked);
  const session = await sessionAtTheDoor(next);
  const reading = passkeyAnswer.safeParse(answer);
  if (!reading.success) return "Your browser answered something we do not understand. Use another way.";
  const proof = await proveByPasskey(session, reading.data, new Date());
  if (!proof.ok && proof.reason === "wrong") return "That passkey is not one of this account. Use another one.";
  return settle(proof, next);
}
