"use server";

import { redirect } from "next/navigation";
import { readForm } from "@/app/form";
import { comingFrom } from "@/app/session";
import { keepSession } from "@/app/session-cookie";
import { arrive } from "@/lib/candidates/arrival";
import { marketingChoice } from "@/lib/candidates/schema";

/** Spends the link and signs this browser in. When it is worth nothing, the page is shown again and says why. */
export async function useLink(token: string, form: FormData): Promise<void> {
  const reading = readForm(marketingChoice, form);
  const agreesToMarketing = reading.ok && reading.data.marketing === true;
  const arrival = await arrive(token, new Date(), { ...(await comingFrom()), agreesToMarketing });
  if (!arrival.ok) return;
  await keepSession(arrival.session);
  redirect(arrival.next);
}
