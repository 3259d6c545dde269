"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refusedForNow } from "@/app/form";
import { sentTo } from "@/app/sent-to";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { nextPath } from "@/lib/auth/next-path";
import { signUpRequest } from "@/lib/candidates/schema";
import { signUp } from "@/lib/candidates/sign-up";

const SENT = "/sign-up/sent";

/** The sign-up form's edge. `next` comes from the page, but the sender can change it: it is judged again. */
export async function sendSignUp(next: string | null, state: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect(SENT);
  const reading = readForm(signUpRequest, form);
  if (!reading.ok) return reading.state;
  const asked = { ...reading.data, next: nextPath(next) };
  const outcome = await signUp(asked, { network: await networkHash() }, new Date());
  if (!outcome.ok) return refusedForNow(reading.values, outcome.retryAfterSeconds);
  redirect(sentTo(SENT, asked.email, new Date()));
}
