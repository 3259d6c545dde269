"use server";

import { askForOthers, callOffFor, chooseFor } from "@/app/interview-forms";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";

const pageOf = (id: string) => `/account/applications/${encodeURIComponent(id)}/interview`;
const doneAt = (id: string) => (said: string) => `${pageOf(id)}?done=${said}`;

/** The signed-in candidate chooses a time for an interview of theirs. */
export async function chooseOwn(interviewId: string, id: string, _: FormState, form: FormData): Promise<FormState> {
  return chooseFor({ viewer: await requireCandidate(pageOf(id)), interviewId }, doneAt(id), form);
}

/** The signed-in candidate can come at none of the times. */
export async function noneOwn(interviewId: string, id: string, _: FormState, form: FormData): Promise<FormState> {
  return askForOthers({ viewer: await requireCandidate(pageOf(id)), interviewId }, doneAt(id), form);
}

/** The signed-in candidate calls an interview of theirs off. */
export async function callOffOwn(interviewId: string, id: string, _: FormState, _form: FormData): Promise<FormState> {
  return callOffFor({ viewer: await requireCandidate(pageOf(id)), interviewId }, doneAt(id));
}
