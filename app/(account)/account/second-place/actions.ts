"use server";

import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { chooseRelay } from "@/lib/recovery/relay/consent";

const PAGE = "/account/second-place";

/** Agrees to be thought of for similar jobs, for a year, or takes it back. */
export async function choose(wants: boolean): Promise<void> {
  await chooseRelay(await requireCandidate(PAGE), wants, new Date());
  redirect(`${PAGE}?done=${wants ? "yes" : "no"}`);
}
