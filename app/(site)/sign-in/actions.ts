"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refusedForNow } from "@/app/form";
import { sentTo } from "@/app/sent-to";
import { comingFrom, networkHash } from "@/app/session";
import { keepSession } from "@/app/session-cookie";
import type { FormState } from "@/components/ui/form-state";
import { nextPath } from "@/lib/auth/next-path";
import { askWhoSignsIn, signInByPasskey } from "@/lib/auth/candidate-passkeys";
import { passkeyAnswer, signInRequest } from "@/lib/auth/schema";
import { askToSignIn } from "@/lib/auth/sign-in";

const SENT = "/sign-in/sent";

/** The sign-in form's edge. `next` comes from the page, but the sender can change it: it is judged again. */
export async function sendSignInLink(next: string | null, state: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect(SENT);
  const reading = readForm(signInRequest, form);
  if (!reading.ok) return reading.state;
  const asked = { ...reading.data, next: nextPath(next) };
  const outcome = await askToSignIn(asked, { network: await networkHash() }, new Date());
  if (!outcome.ok) return refusedForNow(reading.values, outcome.retryAfterSeconds);
  redirect(sentTo(SENT, asked.email, new Date()));
}

/** What the browser's window for passkeys needs; null when it is asked for too often. */
export async function askPasskey() {
  return askWhoSignsIn(await networkHash(), new Date());
}

/** Signs in whose passkey it is; a sentence when it is nobody's. */
export async function answerPasskey(next: string | null, answer: unknown): Promise<string> {
  const reading = passkeyAnswer.safeParse(answer);
  const session = reading.success && (await signInByPasskey(reading.data, await comingFrom(), new Date()));
  if (!session) return "That passkey opens no account here. Use the link by email, and add a passkey in your account.";
  await keepSession(session);
  redirect(nextPath(next) ?? (session.isStaff ? "/admin" : "/account"));
}
