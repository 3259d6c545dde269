"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { CV_REFUSALS } from "@/lib/applications/cv-files/refusals";
import { offerInput, offerWords } from "@/lib/applications/offers/offer-input";
import { makeOffer, type MakingRefusal } from "@/lib/applications/offers/making";
import { explainOffer, withdrawOffer } from "@/lib/applications/offers/seeing-to";
import { STAGES } from "@/lib/applications/vocabulary";

const pathOf = (id: string) => `/admin/applications/${encodeURIComponent(id)}`;

/** Makes an offer, or the next version of one. */
export async function sendOffer(id: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", pathOf(id));
  const file = form.get("document");
  form.delete("document");
  const reading = readForm(offerInput, form);
  if (!reading.ok) return reading.state;
  const document =
    file instanceof File && file.name !== ""
      ? { bytes: Buffer.from(await file.arrayBuffer()), name: file.name }
      : undefined;
  const outcome = staff && (await makeOffer(staff, id, { input: reading.data, document }, new Date()));
  if (outcome?.ok) redirect(`${pathOf(id)}?offer=made#offer`);
  return outcome ? refusal(outcome, reading.values) : refused(reading.values, "This is not yours to offer.", 404);
}

function refusal(outcome: MakingRefusal, values: FormState["values"]): FormState {
  switch (outcome.reason) {
    case "file":
      return { values, errors: { document: CV_REFUSALS[outcome.refusal].say.replaceAll("CV", "document") } };
    case "changed":
      return refused(values, "Something has happened to this offer since. Load the page again to see it.", 409);
    case "not-at-an-offer":
      return refused(values, `The application stands at “${STAGES[outcome.stage]}”. Move it to the offer first.`, 409);
    case "below-minimum-wage":
      return { values, errors: { pay: `${outcome.say}. Less may not be offered.` } };
    case "expires-too-soon":
      return { values, errors: { expiresOn: "That time is over. Choose a later day." } };
    case "expires-on-a-day-off":
      return { values, errors: { expiresOn: "Nobody works on that day. Choose a working day." } };
    case "no-place-left":
      return {
        values,
        errors: {
          beyondHeadcount: `${outcome.headcount === 1 ? "The one place" : `All ${outcome.headcount} places`} of this vacancy are filled or offered. Tick this if the client wants one more.`,
        },
      };
  }
}

/** Takes an offer back, with words to its candidate. */
export async function takeOfferBack(id: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", pathOf(id));
  const reading = readForm(offerWords, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await withdrawOffer(staff, id, { version, ...reading.data }, new Date()));
  if (outcome?.ok) redirect(`${pathOf(id)}?offer=withdrawn#offer`);
  return refused(reading.values, "It was answered, or changed, in the meantime. Load the page again to see it.", 409);
}

/** Answers what a candidate asked about an offer. */
export async function answerQuestion(id: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", pathOf(id));
  const reading = readForm(offerWords, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await explainOffer(staff, id, { version, ...reading.data }, new Date()));
  if (outcome?.ok) redirect(`${pathOf(id)}?offer=explained#offer`);
  return refused(reading.values, "It was answered, or changed, in the meantime. Load the page again to see it.", 409);
}
