"use server";

import { redirect } from "next/navigation";
import { refused, typedValues } from "@/app/form";
import { requireCandidate } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { listOf, readPart, rearranged } from "@/lib/candidates/profile-form-input";
import { saveProfilePart } from "@/lib/candidates/profile/own";
import { firstOf } from "@/lib/core/forms/first-of";
import { asPart, cvIn, partAfter } from "./parts";

/** Changes the rows of the form, or saves it; `cv` is what it was filled in from, and leads on to the next part. */
export async function savePart(
  partName: string,
  cv: string | null,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const part = asPart(partName);
  const who = await requireCandidate(part ? `/account/profile/${part}` : "/account/profile");
  if (!part) redirect("/account/profile");
  const typed = Object.fromEntries(
    Object.entries(typedValues(form)).map(([name, value]) => [name, firstOf(value) ?? ""]),
  );
  const { do: act = "save", ...values } = typed;
  const list = listOf(part);
  const moved = list && act !== "save" ? rearranged(values, list, act) : null;
  if (moved) return { values: moved, errors: {} };
  const reading = readPart(part, values);
  if (!reading.ok) return { values, errors: reading.errors };
  const version = Math.max(0, Math.floor(Number(values.version) || 0));
  const saved = await saveProfilePart(who, part, { content: reading.content, version }, new Date());
  if (saved.ok) redirect(afterwards(part, cvIn(cv ?? undefined)));
  if (saved.reason === "sign-in") redirect("/account");
  return refused(
    { ...values, version: String(saved.version) },
    "This part was changed in another window or on another device in the meantime. Here is what you typed: saving it again puts it in the place of that.",
    409,
  );
}

function afterwards(part: Parameters<typeof partAfter>[0], cv: string | null): string {
  const next = cv && partAfter(part);
  return next ? `/account/profile/${next}?cv=${cv}` : `/account/profile?done=${part}`;
}
