"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { offerNo, offerWords } from "@/lib/applications/offers/offer-input";
import { acceptOffer, type AnswerRefusal, askAboutOffer, declineOffer } from "@/lib/applications/offers/answering";

const pathOf = (id: string) => `/account/applications/${encodeURIComponent(id)}/offer`;

/** The candidate says yes to the version they read. A second press leads to the same page. */
export async function accept(id: string, version: number, _: FormState, _form: FormData): Promise<FormState> {
  const who = await requireCandidate(pathOf(id));
  const outcome = await acceptOffer(who, id, version, new Date());
  if (outcome?.ok) redirect(`/account/applications/${encodeURIComponent(id)}/offer?done=accepted`);
  return refusal(outcome, {});
}

/** They say no to it. */
export async function decline(id: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pathOf(id));
  const reading = readForm(offerNo, form);
  if (!reading.ok) return reading.state;
  const outcome = await declineOffer(who, id, { version, ...reading.data }, new Date());
  if (outcome?.ok) redirect(`${pathOf(id)}?done=declined`);
  return refusal(outcome, reading.values);
}

/** They ask about it. */
export async function ask(id: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pathOf(id));
  const reading = readForm(offerWords, form);
  if (!reading.ok) return reading.state;
  const outcome = await askAboutOffer(who, id, { version, ...reading.data }, new Date());
  if (outcome?.ok) redirect(`${pathOf(id)}?done=asked`);
  return refusal(outcome, reading.values);
}

function refusal(outcome: AnswerRefusal | null, values: FormState["values"]): FormState {
  switch (outcome?.reason) {
    case "changed":
      return refused(values, "There is a new version of this offer. Load the page again to read it first.", 409);
    case "expired":
      return refused(
        values,
        "The time for an answer has just run out. Ring us: we ask the employer whether it still stands.",
        409,
      );
    case "too-many":
      return refused(values, "You have asked ten times about this version. A call is quicker: ring us.", 429);
    default:
      return refused(
        values,
        "This offer cannot be answered any more. Load the page again to see where it stands, or ring us.",
        409,
      );
  }
}
