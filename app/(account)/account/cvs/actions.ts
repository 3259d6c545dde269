"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { CV_REFUSALS } from "@/lib/applications/cv-files/refusals";
import { chooseMainCv, keepOwnCv, removeCv, renameCv } from "@/lib/applications/cvs/keeping";
import { cvRename, cvUpload } from "@/lib/applications/cvs/kept-cv-input";

const PAGE = "/account/cvs";

/** Keeps a new version of the signed-in candidate's CV. */
export async function addCv(state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const file = form.get("cv");
  // A chosen file without a byte in it is still a choice, and gets its own sentence.
  const reading = readForm(cvUpload, form, file instanceof File && file.name !== "" ? { cv: file } : {});
  if (!reading.ok) return reading.state;
  const { cv, label } = reading.data;
  const upload = { bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name };
  const kept = await keepOwnCv(who, upload, label, new Date());
  if (kept.ok) redirect(`${PAGE}?done=${kept.isNew ? "added" : "known"}&cv=${kept.id}`);
  const { values } = reading;
  switch (kept.reason) {
    case "cv": {
      const { status, say } = CV_REFUSALS[kept.refusal];
      return { values, errors: { cv: say }, status };
    }
    case "limited":
      return refusedForNow(values, kept.retryAfterSeconds);
    case "full":
      return refused(values, "You keep ten versions already. Remove one that you no longer need first.", 409);
    case "sign-in":
      redirect("/account");
  }
}

export async function mainCv(id: string): Promise<void> {
  await chooseMainCv(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=main`);
}

export async function nameCv(id: string, state: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(cvRename, form);
  if (!reading.ok) return reading.state;
  await renameCv(who, id, reading.data.label);
  redirect(`${PAGE}?done=renamed`);
}

export async function dropCv(id: string): Promise<void> {
  await removeCv(await requireCandidate(PAGE), id);
  redirect(`${PAGE}?done=removed`);
}
