"use server";

import { redirect } from "next/navigation";
import { comingFrom } from "@/app/session";
import { keepSession } from "@/app/session-cookie";
import { arrive } from "@/lib/candidates/arrival";

/** Spends the link and signs this browser in. When it is worth nothing, the page is shown again and says why. */
export async function useLink(token: string): Promise<void> {
  const arrival = await arrive(token, new Date(), await comingFrom());
  if (!arrival.ok) return;
  await keepSession(arrival.session);
  redirect(arrival.next);
}
