import { redirect } from "next/navigation";
import { ownSession } from "@/app/session";
import { keepSession } from "@/app/session-cookie";
import { refused, refusedForNow } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { factorsOf, hasFactor, isFresh } from "@/lib/auth/factors";
import { nextPath } from "@/lib/auth/next-path";
import type { Proof } from "@/lib/auth/proofs";
import type { StaffSession } from "@/lib/auth/sessions";
import { firstOf } from "@/lib/core/forms/first-of";

/** Where to go on afterwards: a path of this site, and never back into the proof itself. */
export function onward(next: string | string[] | undefined | null): string {
  const path = nextPath(firstOf(next ?? undefined));
  return path && !/^\/admin\/prove(?:[/?#]|$)/.test(path) ? path : "/admin";
}

export const withNext = (path: string, next: string): string => `${path}?next=${encodeURIComponent(next)}`;

/** The session of somebody of staff, proven or not; strangers sign in first. */
export async function sessionAtTheDoor(next: string): Promise<StaffSession> {
  return (await ownSession()) ?? redirect(withNext("/sign-in", next));
}

/** `sessionAtTheDoor` for setting a factor up: whoever has one already must have just shown it. */
export async function sessionToEnrol(next: string): Promise<StaffSession> {
  const session = await sessionAtTheDoor(next);
  const factors = await factorsOf(session.personId);
  if (hasFactor(factors) && !isFresh(session, factors, new Date())) redirect(withNext("/admin/prove", next));
  return session;
}

const WRONG = "That code is not right, or was used already. Wait for the next one and enter it.";
const GONE = "Your session changed meanwhile. Load this page anew.";

/** Goes on with a proven session, or says why not. */
export async function settle(proof: Proof, next: string): Promise<string> {
  if (!proof.ok)
    return { wrong: WRONG, gone: GONE, limited: "That was tried too often. Wait a quarter of an hour." }[proof.reason];
  await keepSession(proof.session);
  redirect(next);
}

/** `settle` for a form. */
export async function settleForm(proof: Proof, next: string): Promise<FormState> {
  if (!proof.ok && proof.reason === "limited") return refusedForNow({}, proof.retryAfterSeconds);
  if (!proof.ok && proof.reason === "wrong") return { values: {}, errors: { code: WRONG } };
  return refused({}, await settle(proof, next), 409);
}
