"use server";

import { redirect } from "next/navigation";
import { refused } from "@/app/form";
import { requireCandidate } from "@/app/session";
import { broughtIn } from "@/app/bringing";
import type { FormState } from "@/components/ui/form-state";
import { bookingClock } from "@/lib/calls/queries";
import { bring } from "@/lib/recovery/sharing/sharing";

const pageOf = (id: string) => `/account/calls/${encodeURIComponent(id)}`;

/** Brings along exactly what is ticked, and no longer what was. */
export async function saveBrought(id: string, _: FormState, form: FormData): Promise<FormState> {
  const who = await requireCandidate(pageOf(id));
  if (await bring(who, id, broughtIn(form), await bookingClock())) redirect(`${pageOf(id)}?done=brought`);
  return refused({}, "This call has begun or was called off: what you brought is as it was.", 409);
}
