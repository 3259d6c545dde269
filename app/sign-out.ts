"use server";

import { redirect } from "next/navigation";
import { endAllSessions } from "@/lib/auth/sessions";
import { viewer } from "./session";
import { dropSession } from "./session-cookie";

/** Signs out of this browser. */
export async function signOut(): Promise<void> {
  await dropSession();
  redirect("/");
}

/** Signs out of every browser, this one included: for a lost phone or a shared computer. */
export async function signOutEverywhere(): Promise<void> {
  await endAllSessions(await viewer());
  await dropSession();
  redirect("/sign-in?out=everywhere");
}
