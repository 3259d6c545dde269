"use server";

import { askForOthers, callOffFor, chooseFor } from "@/app/interview-forms";
import type { FormState } from "@/components/ui/form-state";

const doneAt = (token: string) => (said: string) => `/interview?token=${encodeURIComponent(token)}&done=${said}`;

/** Chooses a time with the link of a letter. */
export async function chooseByLink(token: string, _: FormState, form: FormData): Promise<FormState> {
  return chooseFor({ token }, doneAt(token), form);
}

/** Says with the link of a letter that no time is right. */
export async function noneByLink(token: string, _: FormState, form: FormData): Promise<FormState> {
  return askForOthers({ token }, doneAt(token), form);
}

/** Calls an interview off with the link of a letter. */
export async function callOffByLink(token: string, _: FormState, _form: FormData): Promise<FormState> {
  return callOffFor({ token }, doneAt(token));
}
