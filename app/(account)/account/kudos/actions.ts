"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { stopShowing } from "@/lib/recovery/kudos/evidence";
import { askForKudos, endRequest } from "@/lib/recovery/kudos/links";
import { reportKudos } from "@/lib/recovery/kudos/reporting";
import { type Decision, decideOn, dropKudos, tagKudos } from "@/lib/recovery/kudos/wall";
import { askInput, tagInput } from "@/lib/recovery/kudos-input";

const PAGE = "/account/kudos";

/** Makes a link. It comes back in the form's own answer: in an address it would stay in the browser's history. */
export async function makeLink(_: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(askInput, form);
  if (!reading.ok) return reading.state;
  const asked = await askForKudos(who, reading.data.relation, new Date());
  if (!asked) return refused(reading.values, "Links are for candidates: your account has no candidate’s side.", 404);
  if (!asked.ok) return refusedForNow(reading.values, asked.retryAfterSeconds);
  return { errors: {}, values: { url: asked.url, until: sayDay(londonDay(asked.expiresAt)) } };
}

export async function endLink(id: string): Promise<void> {
  await endRequest(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=ended#links`);
}

export async function decide(id: string, decision: Decision): Promise<void> {
  await decideOn(await requireCandidate(PAGE), id, decision, new Date());
  redirect(`${PAGE}?done=${decision}`);
}

export async function drop(id: string): Promise<void> {
  await dropKudos(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=removed`);
}

export async function report(id: string): Promise<void> {
  await reportKudos(await requireCandidate(PAGE), id, new Date());
  redirect(`${PAGE}?done=reported`);
}

export async function tag(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(tagInput, form);
  if (!reading.ok) return reading.state;
  await tagKudos(who, id, reading.data.strengths, new Date());
  redirect(`${PAGE}?done=filed`);
}

/** Words are shown with an application no longer. */
export async function stopUse(useId: string): Promise<void> {
  await stopShowing(await requireCandidate(PAGE), useId);
  redirect(`${PAGE}?done=stopped`);
}
