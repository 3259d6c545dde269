"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refusedForNow } from "@/app/form";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { nextPath } from "@/lib/auth/next-path";
import { signInRequest } from "@/lib/auth/schema";
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
  redirect(SENT);
}
