"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { answerSecondLook } from "@/lib/recovery/second-look/answering";
import { secondLookAnswer } from "@/lib/recovery/second-look-input";

const SENTENCES = {
  unknown: "Nobody has asked for a second look here.",
  own: "You said the no: somebody else has to look again.",
  answered: "Somebody has answered it in the meantime.",
  moved: "The application has been moved in the meantime, so there is no no to look at.",
} as const;

/** Answers a second look; somebody other than whoever said no does so. */
export async function answerLook(id: string, _: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(secondLookAnswer, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, SENTENCES.unknown, 404);
  const outcome = await answerSecondLook(staff, id, reading.data, new Date());
  if (outcome.ok) redirect(`${path}?looked=1#second-look`);
  if (outcome.reason === "tone") return { values: reading.values, errors: { words: outcome.faults.join(". ") } };
  return refused(reading.values, SENTENCES[outcome.reason], outcome.reason === "unknown" ? 404 : 409);
}
