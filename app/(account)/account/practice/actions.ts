"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { saveAnswer, wipeAnswers } from "@/lib/recovery/practice/answers";
import { practiceForm } from "@/lib/recovery/practice-input";

const PAGE = "/account/practice";

/** Keeps the signed-in candidate's answer to a question. */
export async function keepAnswer(question: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(PAGE);
  const reading = readForm(practiceForm, form);
  if (!reading.ok) return reading.state;
  const saved = await saveAnswer(who, question, reading.data, new Date());
  if (saved.ok) redirect(`${PAGE}/${encodeURIComponent(question)}?done=kept`);
  if (saved.reason === "sign-in") redirect("/account");
  if (saved.reason !== "changed")
    return refused(reading.values, "This question is no longer there. Copy what you typed before you go.", 404);
  return refused(
    { ...reading.values, version: String(saved.version) },
    "This answer was changed in another window or on another device in the meantime. Here is what you typed: saving it again puts it in the place of that.",
    409,
  );
}

/** Takes all their answers and marks away for good. */
export async function wipePractice(): Promise<void> {
  await wipeAnswers(await requireCandidate(PAGE));
  redirect(`${PAGE}?done=wiped`);
}
