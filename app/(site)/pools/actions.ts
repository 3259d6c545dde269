"use server";

import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { answerByLink, answerInAccount, type PoolAnswer } from "@/lib/candidates/pools/answering";

/** Says yes or no to a talent pool, or leaves it, from the link in a mail. */
export async function answerPool(token: string, says: PoolAnswer): Promise<void> {
  await answerByLink(token, says, new Date());
  redirect(`/pools?token=${encodeURIComponent(token)}&said=${says}`);
}

/** The same in the account. */
export async function answerOwnPool(poolId: string, says: PoolAnswer): Promise<void> {
  const who = await requireCandidate("/account");
  await answerInAccount(who, poolId, says, new Date());
  redirect("/account?done=pool#pools");
}
