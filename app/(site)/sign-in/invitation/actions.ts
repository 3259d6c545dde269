"use server";

import { redirect } from "next/navigation";
import { comingFrom } from "@/app/session";
import { keepSession } from "@/app/session-cookie";
import { join } from "@/lib/colleagues/joining";

/** Answers the invitation and signs this browser in, as far as the second step. Worth nothing, the page says why. */
export async function acceptInvitation(token: string): Promise<void> {
  const session = await join(token, new Date(), await comingFrom());
  if (!session) return;
  await keepSession(session);
  redirect("/admin/prove/set-up?next=/admin");
}
